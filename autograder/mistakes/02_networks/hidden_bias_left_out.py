"""The hidden layer adds b1 before ReLU: yours leaves it out.

exercise: two_layer_scores
caught by: test_scores_take_both_biases_into_account
"""

import numpy as np


def two_layer_scores(model, X):
    hidden = np.maximum(0, X @ model["W1"])
    return hidden @ model["W2"] + model["b2"]
