"""You drop the weighted sums before the bias is added, so that a dropped unit is not 0. Dropout
comes after the ReLU (see the section on dropout in a net).

exercise: dropout_net
caught by: test_units_of_both_hidden_layers_are_dropped_and_scaled
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    h = np.maximum(
        0, X @ params["W1"] * (rng.random((len(X), len(params["b1"]))) < p) / p + params["b1"]
    )
    h = h @ params["W2"] * (rng.random((len(X), len(params["b2"]))) < p) / p + params["b2"]
    return np.maximum(0, h) @ params["W3"] + params["b3"]
