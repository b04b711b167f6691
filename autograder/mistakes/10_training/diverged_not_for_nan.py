"""A loss of NaN passes as healthy with you: every comparison with NaN is False.

exercise: diverged
caught by: test_run_with_a_loss_that_is_not_finite_has_diverged
"""


def diverged(loss, first_loss, factor=3.0):
    return loss > factor * first_loss
