"""Your ratio is upside down: the update is divided by the weights.

exercise: update_ratio
caught by: test_ratio_is_that_of_the_frobenius_norms
"""

import numpy as np


def update_ratio(W, dW, lr):
    return np.linalg.norm(W) / (lr * np.linalg.norm(dW))
