"""Sums over the batches, one after another.

exercise: population_statistics
"""


def population_statistics(batches):
    E, V, M = 0, 0, len(batches)
    for batch in batches:
        m = batch.shape[0]
        mean = batch.sum(0) / m
        E = E + mean / M
        V = V + ((batch - mean) ** 2).sum(0) / (m - 1) / M
    return E, V
