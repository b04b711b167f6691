"""Your chain_gradient returns the powers of the eigenvalues. They tell how fast the gradient grows;
the gradient itself is the sums of the columns of W^n (see the section on vanishing and exploding
gradients).

exercise: chain_gradient
caught by: test_each_layer_multiplies_by_the_transpose
"""

import numpy as np


def chain_gradient(W, n):
    return np.real(np.linalg.eigvals(W)) ** n
