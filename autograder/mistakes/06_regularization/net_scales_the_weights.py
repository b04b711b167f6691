"""You divide the weights in params by p. They belong to the caller, and the next call divides them
again (see the section on inverted dropout in a net).

exercise: dropout_net
caught by: test_with_p_one_training_is_the_plain_forward_pass
"""

import numpy as np


def dropout_net(X, params, p, rng):
    if not 0 < p <= 1:
        raise ValueError("p should be in (0, 1]")
    params["W2"] /= p
    params["W3"] /= p
    h = X
    for layer in "12":
        h = np.maximum(0, h @ params["W" + layer] + params["b" + layer])
        h = h * (rng.random(h.shape) < p)
    return h @ params["W3"] + params["b3"]
