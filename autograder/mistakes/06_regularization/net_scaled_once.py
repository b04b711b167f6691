"""You scale in one of the two layers only. Each layer that drops units divides the others by p (see
the section on dropout in a net).

exercise: dropout_net
caught by: test_units_of_both_hidden_layers_are_dropped_and_scaled
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    h = h * (rng.random(h.shape) < p)
    h = np.maximum(0, h @ params["W2"] + params["b2"])
    h = h * (rng.random(h.shape) < p) / p
    return h @ params["W3"] + params["b3"]
