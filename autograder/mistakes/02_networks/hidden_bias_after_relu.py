"""b1 belongs inside ReLU: yours is added after it.

exercise: two_layer_scores
caught by: test_scores_take_both_biases_into_account
"""

import numpy as np


def two_layer_scores(model, X):
    hidden = np.maximum(0, X @ model["W1"]) + model["b1"]
    return hidden @ model["W2"] + model["b2"]
