"""Dropped columns are cut out of the weights, example by example: a smaller net for each mask.

exercise: dropout_net
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("a probability above 0 is needed")
    W1, b1, W2, b2, W3, b3 = (params[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    scores = np.empty((len(X), len(b3)))
    for n in range(len(X)):
        first = np.flatnonzero(rng.random(len(b1)) < p)
        second = np.flatnonzero(rng.random(len(b2)) < p)
        h = np.maximum(0, X[n] @ W1[:, first] + b1[first]) / p
        h = np.maximum(0, h @ W2[np.ix_(first, second)] + b2[second]) / p
        scores[n] = h @ W3[second] + b3
    return scores
