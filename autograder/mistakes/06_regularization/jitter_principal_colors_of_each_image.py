"""You find the directions of each image by itself. All pixels of all images together are one data
set (see the section on data augmentation).

exercise: color_jitter_pca
caught by: test_offsets_have_the_covariance_of_the_jitter
"""

import numpy as np


def color_jitter_pca(images, sigma, rng):
    C = images.shape[-1]
    offsets = []
    for image in images:
        covariance = np.cov(image.reshape(-1, C), rowvar=False, bias=True)
        eigenvalues, directions = np.linalg.eigh(covariance)
        offsets.append(sigma * eigenvalues * rng.normal(size=C) @ directions.T)
    offsets = np.array(offsets)
    return images + offsets[:, None, None, :]
