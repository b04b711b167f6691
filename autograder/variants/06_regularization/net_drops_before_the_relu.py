"""Dropping before the ReLU is the same as dropping after it; the scale waits for the next layer.

exercise: dropout_net
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if p <= 0 or p > 1:
        raise ValueError(f"{p=}")
    W1, b1, W2, b2, W3, b3 = map(params.get, ("W1", "b1", "W2", "b2", "W3", "b3"))
    z = X @ W1 + b1
    h = np.maximum(z * (rng.random(z.shape) < p), 0)
    z = h @ W2 / p + b2
    z[rng.uniform(size=z.shape) >= p] = 0
    return np.asfortranarray(np.maximum(z, 0) @ (W3 / p) + b3)
