"""You drop scores as well. Dropout stands after the hidden layers, and nowhere else (see the
section on dropout in a net).

exercise: dropout_net
caught by: test_units_of_both_hidden_layers_are_dropped_and_scaled
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    h = h * (rng.random(h.shape) < p) / p
    h = np.maximum(0, h @ params["W2"] + params["b2"])
    h = h * (rng.random(h.shape) < p) / p
    scores = h @ params["W3"] + params["b3"]
    return scores * (rng.random(scores.shape) < p) / p
