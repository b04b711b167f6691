"""1 − 1/C is the share of errors of a guess, not its softmax loss.

exercise: expected_initial_loss
caught by: test_first_loss_is_the_logarithm_of_the_number_of_classes
"""


def expected_initial_loss(classes):
    return 1 - 1 / classes
