"""V is made of the variances within the batches: yours is that of all examples together, which the
means of the batches widen.

exercise: population_statistics
caught by: test_population_variance_comes_from_the_variances_within_the_batches
"""

import numpy as np


def population_statistics(batches):
    m = len(batches[0])
    E = np.mean([batch.mean(axis=0) for batch in batches], axis=0)
    V = m / (m - 1) * np.concatenate(batches).var(axis=0)
    return E, V
