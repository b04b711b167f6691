"""You return labels. The scores are asked for (see the section on dropout in a net).

exercise: dropout_net
caught by: test_prediction_is_the_plain_forward_pass
"""

import numpy as np


def dropout_predict(X, params):
    h = np.maximum(0, X @ params["W1"] + params["b1"])
    h = np.maximum(0, h @ params["W2"] + params["b2"])
    return np.argmax(h @ params["W3"] + params["b3"], axis=1)
