"""Flat images, and no cache.

exercise: instancenorm_forward
"""

import numpy as np


def instancenorm_forward(x, gamma, beta, eps=1e-5):
    flat = x.reshape(*x.shape[:2], -1)
    centered = flat - flat.mean(-1)[..., None]
    x_hat = centered / np.sqrt((centered * centered).mean(-1) + eps)[..., None]
    return (gamma[:, None] * x_hat + beta[:, None]).reshape(x.shape), None
