"""One three-dimensional array, unbiased variances, a list for the pair.

exercise: population_statistics
"""

import numpy as np


def population_statistics(batches):
    stacked = np.stack(batches)
    return [stacked.mean(axis=(0, 1)), stacked.var(axis=1, ddof=1).mean(axis=0)]
