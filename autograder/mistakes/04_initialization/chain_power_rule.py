"""Your chain_gradient differentiates by W, as if by the power rule. By x, the derivative of W^n x
is W^n itself (see the section on vanishing and exploding gradients).

exercise: chain_gradient
caught by: test_each_layer_multiplies_by_the_transpose
"""

import numpy as np


def chain_gradient(W, n):
    return n * np.linalg.matrix_power(W, n - 1).T @ W.sum(axis=0)
