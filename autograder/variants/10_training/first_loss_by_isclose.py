"""math.isclose with an absolute tolerance, and the logarithm of the probability.

exercise: initial_loss_is_sane
"""

import math


def initial_loss_is_sane(loss, classes, tol=0.05):
    return math.isclose(loss, -math.log(1 / classes), rel_tol=0, abs_tol=tol)
