"""You take the eigenvalues of the correlations. The covariance is asked for, with the spread of
each channel in it (see the section on data augmentation).

exercise: color_jitter_pca
caught by: test_offsets_have_the_covariance_of_the_jitter
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    colors = images.reshape(-1, images.shape[-1])
    eigenvalues, directions = np.linalg.eigh(np.corrcoef(colors, rowvar=False))
    z = rng.normal(size=(len(images), images.shape[-1]))
    offsets = sigma * eigenvalues * z @ directions.T
    return images + offsets[:, None, None, :]
