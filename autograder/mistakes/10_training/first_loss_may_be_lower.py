"""You accept every first loss below ln(classes) + tol. One that is far lower is suspicious too:
take the absolute value of the difference.

exercise: initial_loss_is_sane
caught by: test_sane_first_loss_is_near_the_log_of_the_classes
"""

import numpy as np


def initial_loss_is_sane(loss, classes, tol=0.05):
    return loss <= np.log(classes) + tol
