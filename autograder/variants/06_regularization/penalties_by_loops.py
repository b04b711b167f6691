"""Loops over the weights, three cases for the sign, and a list for the pair.

exercise: penalties
"""

import numpy as np


def l2_penalty(W, reg):
    penalty, dW = 0.0, np.zeros(W.shape)
    for index, w in np.ndenumerate(W):
        penalty += reg * w * w
        dW[index] = 2 * reg * w
    return [penalty, dW]


def l1_penalty(W, reg):
    slopes = np.where(W > 0, 1, np.where(W < 0, -1, 0))
    return np.array([reg * (slopes * W).sum()]), reg * slopes
