"""Each pixel gets an offset of its own. Draw one for each image, and add it to all of its pixels
(see the section on data augmentation).

exercise: color_jitter_pca
caught by: test_each_image_has_one_offset
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    colors = images.reshape(-1, images.shape[-1])
    eigenvalues, directions = np.linalg.eigh(np.cov(colors, rowvar=False, bias=True))
    z = rng.normal(size=images.shape)
    offsets = sigma * eigenvalues * z @ directions.T
    return images + offsets
