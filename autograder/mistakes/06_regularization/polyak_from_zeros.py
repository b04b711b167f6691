"""Your average starts at zeros, so that it is too small for a long time. It starts at the first
array (see the section on ensembles and averages).

exercise: polyak_average
caught by: test_the_average_starts_at_the_first_array
"""

import numpy as np


def polyak_average(history, decay=0.995):
    average = np.zeros_like(history[0])
    for w in history:
        average = decay * average + (1 - decay) * w
    return average
