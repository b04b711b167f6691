"""Two hidden layers of equal size share one mask. Each layer draws its own (see the section on
inverted dropout in a net).

exercise: dropout_net
caught by: test_each_call_of_the_net_draws_new_masks_from_the_generator
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    h, masks = X, {}
    for layer in "12":
        h = np.maximum(0, h @ params["W" + layer] + params["b" + layer])
        if h.shape not in masks:
            masks[h.shape] = (rng.random(h.shape) < p) / p
        h = h * masks[h.shape]
    return h @ params["W3"] + params["b3"]
