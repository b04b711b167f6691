"""Your forward pass changes the model that it is given: keep the weights with the row of biases in
a variable of your own.

exercise: two_layer_scores
caught by: test_scores_of_one_example_leave_the_arguments_alone
"""

import numpy as np


def two_layer_scores(model, X):
    model["W1"] = np.vstack([model["W1"], model["b1"]])
    hidden = np.maximum(0, np.c_[X, np.ones(len(X))] @ model["W1"])
    return hidden @ model["W2"] + model["b2"]
