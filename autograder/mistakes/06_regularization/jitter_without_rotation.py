"""You add the eigenvalues to the channels themselves. They belong to the principal directions (see
the section on data augmentation).

exercise: color_jitter_pca
caught by: test_offsets_have_the_covariance_of_the_jitter
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    colors = images.reshape(-1, images.shape[-1])
    eigenvalues = np.linalg.eigvalsh(np.cov(colors, rowvar=False, bias=True))
    z = rng.normal(size=(len(images), images.shape[-1]))
    offsets = sigma * eigenvalues * z
    return images + offsets[:, None, None, :]
