"""Your sum of squares lives outside of the state, so that all parameters share it.

exercise: adagrad_step
caught by: test_squares_of_several_parameters_are_their_own
"""

import numpy as np

SQUARES = {}


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = SQUARES[np.shape(w)] = SQUARES.get(np.shape(w), 0.0) + dw**2
    return w - lr * dw / (np.sqrt(s) + eps), state
