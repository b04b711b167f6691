"""You stop as soon as the loss exceeds the first one. Losses of mini-batches go up and down.

exercise: diverged
caught by: test_run_diverges_beyond_three_times_the_first_loss
"""


def diverged(loss, first_loss, factor=3.0):
    return not loss <= first_loss  # NaN compares as False
