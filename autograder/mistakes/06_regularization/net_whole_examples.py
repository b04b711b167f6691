"""An example drops all units of a layer or none. Each unit is dropped by a coin of its own (see the
section on dropout in a net).

exercise: dropout_net
caught by: test_units_of_the_net_are_kept_with_probability_p
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    h = h * (rng.random((len(h), 1)) < p) / p
    h = np.maximum(0, h @ params["W2"] + params["b2"])
    h = h * (rng.random((len(h), 1)) < p) / p
    return h @ params["W3"] + params["b3"]
