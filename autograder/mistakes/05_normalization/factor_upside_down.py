"""The factor is m/(m − 1), larger than 1: yours is the other way up.

exercise: population_statistics
caught by: test_population_variance_has_the_factor_of_the_batch_size
"""

import numpy as np


def population_statistics(batches):
    m = len(batches[0])
    E = np.mean([batch.mean(axis=0) for batch in batches], axis=0)
    V = (m - 1) / m * np.mean([batch.var(axis=0) for batch in batches], axis=0)
    return E, V
