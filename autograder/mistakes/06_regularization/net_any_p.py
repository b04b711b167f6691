"""Your net takes any p. Raise ValueError where it is not above 0 and at most 1 (see the section on
dropout in a net).

exercise: dropout_net
caught by: test_an_impossible_p_of_the_net_raises_value_error
"""

import numpy as np


def dropout_net(X, params, p, rng):
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    h = h * (rng.random(h.shape) < p) / (p or 1)
    h = np.maximum(0, h @ params["W2"] + params["b2"])
    h = h * (rng.random(h.shape) < p) / (p or 1)
    return h @ params["W3"] + params["b3"]
