"""You use 0.05 whatever tol is.

exercise: initial_loss_is_sane
caught by: test_tolerance_of_the_first_loss_is_absolute
"""

import numpy as np


def initial_loss_is_sane(loss, classes, tol=0.05):
    return abs(loss - np.log(classes)) <= 0.05
