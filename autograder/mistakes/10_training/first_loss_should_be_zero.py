"""You expect the first loss to be near 0. A classifier that knows nothing has the loss ln(classes):
see the section on checks before training.

exercise: initial_loss_is_sane
caught by: test_sane_first_loss_is_near_the_log_of_the_classes
"""


def initial_loss_is_sane(loss, classes, tol=0.05):
    return abs(loss) <= tol
