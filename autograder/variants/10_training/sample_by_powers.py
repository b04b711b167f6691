"""A power of the quotient of the ends, from uniform numbers in [0, 1).

exercise: sample_log_uniform
"""


def sample_log_uniform(low, high, rng, size=None):
    return low * (high / low) ** (1 - rng.random(size))
