"""You drop at test and not in training: train=True is training (see the section on inverted
dropout).

exercise: dropout
caught by: test_nothing_happens_at_test
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    if train:
        return x, np.ones(x.shape)
    mask = (rng.random(x.shape) < p) / p
    return x * mask, mask


def dropout_net(X, params, p, rng):
    h = X
    for layer in "12":
        h = np.maximum(0, h @ params["W" + layer] + params["b" + layer])
        h, _ = dropout_forward(h, p, rng, train=False)
    return h @ params["W3"] + params["b3"]
