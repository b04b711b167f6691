"""You put a ReLU on the scores in training. The third layer is affine (see the section on dropout
in a net).

exercise: dropout_net
caught by: test_with_p_one_training_is_the_plain_forward_pass
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    h = h * (rng.random(h.shape) < p) / p
    h = np.maximum(0, h @ params["W2"] + params["b2"])
    h = h * (rng.random(h.shape) < p) / p
    return np.maximum(0, h @ params["W3"] + params["b3"])
