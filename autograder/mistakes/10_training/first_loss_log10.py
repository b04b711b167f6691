"""You take the logarithm to base 10. The softmax loss is a natural logarithm.

exercise: initial_loss_is_sane
caught by: test_sane_first_loss_is_near_the_log_of_the_classes
"""

import numpy as np


def initial_loss_is_sane(loss, classes, tol=0.05):
    return abs(loss - np.log10(classes)) <= tol
