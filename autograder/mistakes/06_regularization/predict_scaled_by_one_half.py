"""You scale the hidden units at test, as after vanilla dropout. Inverted dropout has scaled in
training: nothing is left to do (see the section on dropout in a net).

exercise: dropout_net
caught by: test_prediction_is_the_plain_forward_pass
"""

import numpy as np


def dropout_predict(X, params):
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    h = 0.5 * h
    h = np.maximum(0, h @ params["W2"] + params["b2"])
    h = 0.5 * h
    return h @ params["W3"] + params["b3"]
