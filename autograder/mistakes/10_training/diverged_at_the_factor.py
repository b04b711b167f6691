"""You stop a run whose loss is just factor times the first. It has to be larger (see the
section on the learning rate).

exercise: diverged
caught by: test_run_diverges_beyond_the_factor_that_is_given
"""


def diverged(loss, first_loss, factor=3.0):
    return not loss < factor * first_loss
