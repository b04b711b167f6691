"""The bias trick: a column of ones and the bias as a last row; the result in Fortran order.

exercise: linear_scores
"""

import numpy as np


def linear_scores(X, W, b):
    ones = np.ones((X.shape[0], 1))
    return np.asfortranarray(np.hstack([X, ones]).dot(np.vstack([W, b])))
