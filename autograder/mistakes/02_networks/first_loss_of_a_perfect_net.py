"""A loss of 0 is that of a net that is sure and right. Before training it knows nothing.

exercise: expected_initial_loss
caught by: test_first_loss_is_the_logarithm_of_the_number_of_classes
"""


def expected_initial_loss(classes):
    return 0.0
