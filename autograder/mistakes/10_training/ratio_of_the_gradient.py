"""You compare the gradient with the weights, and leave out the learning rate: it is the update that
counts.

exercise: update_ratio
caught by: test_ratio_is_proportional_to_the_learning_rate
"""

import numpy as np


def update_ratio(W, dW, lr):
    return np.linalg.norm(dW) / np.linalg.norm(W)
