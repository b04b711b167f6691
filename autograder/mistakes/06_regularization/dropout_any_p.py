"""You take any p. Raise ValueError where it is not above 0 and at most 1 (see the section on
inverted dropout).

exercise: dropout
caught by: test_an_impossible_p_raises_value_error
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    mask = (rng.random(x.shape) < p) / np.float64(p) if train else np.ones(x.shape)
    return x * mask, mask


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    h = X
    for layer in "12":
        h = np.maximum(0, h @ params["W" + layer] + params["b" + layer])
        h = h * (rng.random(h.shape) < p) / p
    return h @ params["W3"] + params["b3"]
