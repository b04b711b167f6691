"""Recursion over the list of layers, and the bias as a row of ones.

exercise: forward
"""

import numpy as np


def forward(params, X, activation):
    W, b = params[0]
    z = np.c_[X, np.ones(len(X))] @ np.vstack([W, b])
    return z if len(params) == 1 else forward(params[1:], activation(z), activation)
