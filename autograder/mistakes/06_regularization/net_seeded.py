"""You seed a generator of your own, so that the same units are dropped in every call. Draw from rng
(see the section on dropout in a net).

exercise: dropout_net
caught by: test_each_call_of_the_net_draws_new_masks_from_the_generator
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    rng, h = np.random.default_rng(0), X
    h = np.maximum(0, h @ params["W1"] + params["b1"])
    h = h * (rng.random(h.shape) < p) / p
    h = np.maximum(0, h @ params["W2"] + params["b2"])
    h = h * (rng.random(h.shape) < p) / p
    return h @ params["W3"] + params["b3"]
