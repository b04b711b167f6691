"""Exponential draws against the quantile of p.

exercise: dropout
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if not train:
        return x + 0.0, np.full(x.shape, 1.0)
    quantile = -np.log1p(-p) if p < 1 else np.inf
    mask = np.where(rng.exponential(size=x.shape) < quantile, 1 / p, 0)
    return x * mask, mask
