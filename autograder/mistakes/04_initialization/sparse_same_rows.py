"""Your sparse_init draws the places once, and all outputs get the same inputs. Draw them anew for
each column (see the section on sparse weights).

exercise: sparse_init
caught by: test_the_places_are_random_in_each_column
"""

import numpy as np


def sparse_init(fan_in, fan_out, k, rng):
    W = np.zeros((fan_in, fan_out))
    W[rng.choice(fan_in, size=k, replace=False)] = rng.normal(size=(k, fan_out))
    return W
