"""Your random numbers are signs. They are drawn from the standard normal distribution (see the
section on data augmentation).

exercise: color_jitter_pca
caught by: test_jitter_is_normal
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    colors = images.reshape(-1, images.shape[-1])
    eigenvalues, directions = np.linalg.eigh(np.cov(colors, rowvar=False, bias=True))
    z = rng.choice([-1.0, 1.0], size=(len(images), images.shape[-1]))
    z += 1e-3 * rng.normal(size=z.shape)
    offsets = sigma * eigenvalues * z @ directions.T
    return images + offsets[:, None, None, :]
