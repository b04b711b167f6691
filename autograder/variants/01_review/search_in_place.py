"""One array, filled anew for each try; the best is copied.

exercise: random_search
"""

import numpy as np


def random_search(loss, shape, tries, rng, scale=1e-4):
    W = np.empty(shape)
    best_W, best_loss = np.zeros(shape), float("inf")
    for _ in range(tries):
        W[...] = rng.normal(0.0, scale, shape)
        value = loss(W)
        if value < best_loss:
            best_W, best_loss = W.copy(), value
    return best_W, best_loss
