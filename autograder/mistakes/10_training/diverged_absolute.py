"""You compare the loss with the factor alone. It is relative to the first loss.

exercise: diverged
caught by: test_run_diverges_beyond_three_times_the_first_loss
"""


def diverged(loss, first_loss, factor=3.0):
    return not loss <= factor  # NaN compares as False
