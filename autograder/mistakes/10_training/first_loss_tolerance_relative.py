"""Your tolerance is a share of ln(classes). Here tol is absolute.

exercise: initial_loss_is_sane
caught by: test_tolerance_of_the_first_loss_is_absolute
"""

import numpy as np


def initial_loss_is_sane(loss, classes, tol=0.05):
    return abs(loss - np.log(classes)) <= tol * np.log(classes)
