"""The rows of W2 move by the same order as the columns of W1: yours move by its inverse.

exercise: permute_hidden
caught by: test_permuted_model_is_the_same_function
"""

import numpy as np


def permute_hidden(model, order):
    return {
        "W1": model["W1"][:, order],
        "b1": model["b1"][order],
        "W2": model["W2"][np.argsort(order)],
        "b2": model["b2"].copy(),
    }
