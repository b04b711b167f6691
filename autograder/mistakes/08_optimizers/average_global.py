"""Your average lives outside of the state, so that all parameters share it.

exercise: momentum_ema_step
caught by: test_averages_of_several_parameters_are_their_own
"""

import numpy as np

MEMORY = {}


def momentum_ema_step(w, dw, state, *, lr, mu=0.9):
    v = mu * MEMORY.get(np.shape(w), 0.0) + (1 - mu) * dw
    MEMORY[np.shape(w)] = v
    return w - lr * v, {}
