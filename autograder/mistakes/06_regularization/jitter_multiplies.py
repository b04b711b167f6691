"""You multiply the colors by a factor. The offset is added (see the section on data augmentation).

exercise: color_jitter_pca
caught by: test_each_image_has_one_offset
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    colors = images.reshape(-1, images.shape[-1])
    eigenvalues, directions = np.linalg.eigh(np.cov(colors, rowvar=False, bias=True))
    z = rng.normal(size=(len(images), images.shape[-1]))
    offsets = sigma * eigenvalues * z @ directions.T
    return images * (1 + offsets[:, None, None, :])
