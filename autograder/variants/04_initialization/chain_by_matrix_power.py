"""The gradient as the sums of the columns of the matrix power, returned as a list.

exercise: chain_gradient
"""

import numpy as np


def chain_gradient(W, n):
    return np.linalg.matrix_power(W, n).sum(axis=0).tolist()
