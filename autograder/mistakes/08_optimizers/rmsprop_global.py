"""Your average lives outside of the state, so that all parameters share it.

exercise: rmsprop_step
caught by: test_mean_squares_of_several_parameters_are_their_own
"""

import numpy as np

MEANS = {}


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = MEANS[np.shape(w)] = decay * MEANS.get(np.shape(w), 0.0) + (1 - decay) * dw**2
    return w - lr * dw / (np.sqrt(s) + eps), state
