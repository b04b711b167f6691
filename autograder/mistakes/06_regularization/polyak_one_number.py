"""Your average is one number. Average entry by entry, over the steps (see the section on ensembles
and averages).

exercise: polyak_average
caught by: test_each_step_mixes_the_old_average_with_the_new_weights
"""

import numpy as np


def polyak_average(history, decay=0.995):
    average = history[0]
    for w in history[1:]:
        average = decay * average + (1 - decay) * np.mean(w)
    return average
