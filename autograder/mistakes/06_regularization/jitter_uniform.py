"""Your random numbers are uniform. They are drawn from the standard normal distribution (see the
section on data augmentation).

exercise: color_jitter_pca
caught by: test_jitter_is_normal
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    colors = images.reshape(-1, images.shape[-1])
    eigenvalues, directions = np.linalg.eigh(np.cov(colors, rowvar=False, bias=True))
    z = rng.uniform(-(3**0.5), 3**0.5, size=(len(images), images.shape[-1]))
    offsets = sigma * eigenvalues * z @ directions.T
    return images + offsets[:, None, None, :]
