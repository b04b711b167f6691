"""You compare with 3 times the first loss whatever `factor` is.

exercise: diverged
caught by: test_run_diverges_beyond_the_factor_that_is_given
"""


def diverged(loss, first_loss, factor=3.0):
    return not loss <= 3 * first_loss  # NaN compares as False
