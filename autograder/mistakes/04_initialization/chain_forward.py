"""Your chain_gradient multiplies by W where the gradient goes back through the transpose of W: what
you return is W^n applied to ones, the sums of its rows. The derivative by x_i is the sum of
column i (see the section on vanishing and exploding gradients).

exercise: chain_gradient
caught by: test_one_layer_gives_the_sums_of_the_columns
"""

import numpy as np


def chain_gradient(W, n):
    return np.linalg.matrix_power(W, n).sum(axis=1)
