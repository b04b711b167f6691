"""Your prediction lacks the ReLUs of the hidden layers (see the section on dropout in a net).

exercise: dropout_net
caught by: test_prediction_is_the_plain_forward_pass
"""


def dropout_predict(X, params):
    h = X @ params["W1"] + params["b1"]
    h = h @ params["W2"] + params["b2"]
    return h @ params["W3"] + params["b3"]
