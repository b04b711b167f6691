"""You compare with the first loss plus the factor. It is a factor: multiply.

exercise: diverged
caught by: test_run_diverges_beyond_three_times_the_first_loss
"""


def diverged(loss, first_loss, factor=3.0):
    return not loss <= factor + first_loss  # NaN compares as False
