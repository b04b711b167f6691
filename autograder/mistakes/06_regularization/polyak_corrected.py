"""You start at zeros and divide the bias out. Here the average starts at the first array, and
nothing is corrected (see the section on ensembles and averages).

exercise: polyak_average
caught by: test_each_step_mixes_the_old_average_with_the_new_weights
"""

import numpy as np


def polyak_average(history, decay=0.995):
    average = np.zeros_like(history[0])
    for w in history:
        average = decay * average + (1 - decay) * w
    return average / (1 - decay ** len(history))
