"""One example is a batch of one: your scores lose their first axis there.

exercise: two_layer_scores
caught by: test_scores_of_one_example_leave_the_arguments_alone
"""

import numpy as np


def two_layer_scores(model, X):
    hidden = np.maximum(0, X @ model["W1"] + model["b1"])
    return np.squeeze(hidden @ model["W2"] + model["b2"])
