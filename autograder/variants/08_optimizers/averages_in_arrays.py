"""Arrays for lists; the averages by weights, and the corrected ones by a running weight.

exercise: averages
"""

import numpy as np


def ema(values, alpha):
    values = np.asarray(values, dtype=float)
    averages = values.copy()
    for t in range(1, len(values)):
        averages[t] += (1 - alpha) * (averages[t - 1] - values[t])
    return averages


def ema_corrected(values, alpha):
    averages = []
    for t in range(len(values)):
        weights = (1 - alpha) ** np.arange(t, -1, -1)
        averages.append(np.average(np.asarray(values)[: t + 1], weights=weights))
    return tuple(averages)
