"""You divide by the norm of the weights after the step. Take the weights before it.

exercise: update_ratio
caught by: test_ratio_is_that_of_the_frobenius_norms
"""

import numpy as np


def update_ratio(W, dW, lr):
    return lr * np.linalg.norm(dW) / np.linalg.norm(W - lr * dW)
