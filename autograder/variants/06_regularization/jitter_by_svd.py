"""Directions by the singular value decomposition of the centered pixels, in falling order; image by
image.

exercise: color_jitter_pca
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    pixels = images.reshape(-1, images.shape[-1])
    _, s, directions = np.linalg.svd(pixels - pixels.mean(axis=0))
    eigenvalues = s**2 / len(pixels)
    out = []
    for image in images:
        z = rng.standard_normal(len(eigenvalues))
        out.append(
            image
            + sum(sigma * lam * a * u for lam, a, u in zip(eigenvalues, z, directions, strict=True))
        )
    return out
