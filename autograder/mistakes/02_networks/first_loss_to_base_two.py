"""The loss is in natural logarithms: a base of 2 gives bits.

exercise: expected_initial_loss
caught by: test_first_loss_is_the_logarithm_of_the_number_of_classes
"""

import math


def expected_initial_loss(classes):
    return math.log2(classes)
