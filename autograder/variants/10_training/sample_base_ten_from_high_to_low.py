"""Base 10, with the ends the other way round, one number at a time.

exercise: sample_log_uniform
"""

import numpy as np


def sample_log_uniform(low, high, rng, size=None):
    def draw():
        return 10 ** (np.log10(high) - rng.uniform() * (np.log10(high) - np.log10(low)))

    if size is None:
        return draw()
    draws = np.empty(size)
    for place in np.ndindex(draws.shape):
        draws[place] = draw()
    return draws
