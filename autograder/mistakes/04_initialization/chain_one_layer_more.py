"""Your chain_gradient goes through one layer too many: there are n products (see the section on
vanishing and exploding gradients).

exercise: chain_gradient
caught by: test_one_layer_gives_the_sums_of_the_columns
"""

import numpy as np


def chain_gradient(W, n):
    return np.linalg.matrix_power(W, n + 1).sum(axis=0)
