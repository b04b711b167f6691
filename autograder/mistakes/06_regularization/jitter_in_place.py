"""You add the offsets to the caller's images: make new ones (see the section on data augmentation).

exercise: color_jitter_pca
caught by: test_jitter_is_drawn_anew_from_the_generator
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    colors = images.reshape(-1, images.shape[-1])
    eigenvalues, directions = np.linalg.eigh(np.cov(colors, rowvar=False, bias=True))
    z = rng.normal(size=(len(images), images.shape[-1]))
    offsets = sigma * eigenvalues * z @ directions.T
    images += offsets[:, None, None, :]
    return images
