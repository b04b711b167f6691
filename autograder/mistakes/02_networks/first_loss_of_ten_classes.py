"""Your loss is that of 10 classes, whatever number is given.

exercise: expected_initial_loss
caught by: test_first_loss_is_the_logarithm_of_the_number_of_classes
"""


def expected_initial_loss(classes):
    return 2.302585092994046
