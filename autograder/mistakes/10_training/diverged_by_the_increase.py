"""You compare the increase of the loss with the factor times the first loss. Compare the loss
itself.

exercise: diverged
caught by: test_run_diverges_beyond_three_times_the_first_loss
"""


def diverged(loss, first_loss, factor=3.0):
    return not loss - first_loss <= factor * first_loss  # NaN compares as False
