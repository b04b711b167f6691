"""Your averages are stored in an array of the values' own kind, which cuts them off to integers
where the values are integers.

exercise: averages
caught by: test_average_of_any_sequence
"""

import numpy as np


def ema(values, alpha):
    averages = np.zeros_like(values)
    averages[0] = values[0]
    for t in range(1, len(values)):
        averages[t] = alpha * values[t] + (1 - alpha) * averages[t - 1]
    return averages
