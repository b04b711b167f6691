"""You take NaN for sane. A comparison with NaN is False, so that "not too far" is true of it: ask
whether the loss is near.

exercise: initial_loss_is_sane
caught by: test_first_loss_of_nan_is_not_sane
"""

import numpy as np


def initial_loss_is_sane(loss, classes, tol=0.05):
    return not abs(loss - np.log(classes)) > tol
