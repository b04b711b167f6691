"""You drop single weights, in each example others. Dropout drops units, with all that they feed
(see the section on dropout in a net).

exercise: dropout_net
caught by: test_units_of_both_hidden_layers_are_dropped_and_scaled
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    for layer in "23":
        W = params["W" + layer]
        masks = (rng.random((len(X), *W.shape)) < p) / p
        h = np.einsum("nd,ndh->nh", h, masks * W) + params["b" + layer]
        h = np.maximum(0, h) if layer == "2" else h
    return h
