"""A loss is −ln of a probability, which is positive: yours lacks the minus sign.

exercise: expected_initial_loss
caught by: test_first_loss_is_the_logarithm_of_the_number_of_classes
"""

import math


def expected_initial_loss(classes):
    return math.log(1 / classes)
