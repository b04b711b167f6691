"""The loss is in natural logarithms: yours has base 10.

exercise: expected_initial_loss
caught by: test_first_loss_is_the_logarithm_of_the_number_of_classes
"""

import math


def expected_initial_loss(classes):
    return math.log10(classes)
