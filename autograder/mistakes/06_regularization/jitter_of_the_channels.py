"""You jitter each channel by its own variance. Colors are correlated: use the eigenvectors of their
covariance (see the section on data augmentation).

exercise: color_jitter_pca
caught by: test_offsets_have_the_covariance_of_the_jitter
"""


def color_jitter_pca(images, sigma, rng):
    variances = images.var(axis=(0, 1, 2))
    z = rng.normal(size=(len(images), images.shape[-1]))
    offsets = sigma * variances * z
    return images + offsets[:, None, None, :]
