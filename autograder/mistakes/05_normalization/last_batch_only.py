"""E and V come from all batches: yours look at the last one only.

exercise: population_statistics
caught by: test_population_mean_is_the_mean_of_the_batch_means
"""

import numpy as np


def population_statistics(batches):
    m = len(batches[0])
    E = np.mean([batch.mean(axis=0) for batch in batches[-1:]], axis=0)
    V = m / (m - 1) * np.mean([batch.var(axis=0) for batch in batches[-1:]], axis=0)
    return E, V
