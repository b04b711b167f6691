"""The offsets from a multivariate normal distribution with the covariance squared.

exercise: color_jitter_pca
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    colors = images.reshape(-1, images.shape[-1])
    covariance = np.cov(colors, rowvar=False, bias=True)
    offsets = rng.multivariate_normal(
        np.zeros(len(covariance)), sigma**2 * covariance @ covariance, size=len(images)
    )
    return images + offsets[:, None, None]
