"""The default of tol is 0.05 (see the section on checks before training).

exercise: initial_loss_is_sane
caught by: test_sane_first_loss_is_near_the_log_of_the_classes
"""

import numpy as np


def initial_loss_is_sane(loss, classes, tol=0.1):
    return abs(loss - np.log(classes)) <= tol
