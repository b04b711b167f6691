"""The softmax loss of equal scores, computed; an array of one element.

exercise: expected_initial_loss
"""

import numpy as np


def expected_initial_loss(classes):
    p = np.full((1, classes), 1 / classes)
    return -np.log(p[:, 0])
