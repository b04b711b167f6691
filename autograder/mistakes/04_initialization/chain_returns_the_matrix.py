"""Your chain_gradient returns the Jacobian of W^n x. The gradient of the sum of its entries is the
sum over its rows, an array (D,) (see the section on vanishing and exploding gradients).

exercise: chain_gradient
caught by: test_one_layer_gives_the_sums_of_the_columns
"""

import numpy as np


def chain_gradient(W, n):
    return np.linalg.matrix_power(W, n)
