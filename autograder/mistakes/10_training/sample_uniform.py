"""You draw uniformly between low and high. Nine in ten of your draws then lie in the topmost power
of ten: make the logarithm uniform.

exercise: sample_log_uniform
caught by: test_logarithms_of_the_draws_are_uniform
"""


def sample_log_uniform(low, high, rng, size=None):
    return rng.uniform(low, high, size)
