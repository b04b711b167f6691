"""The squares are averaged, and the root is taken of the average: yours averages the magnitudes.

exercise: rmsprop_step
caught by: test_step_is_divided_by_the_root_of_an_average
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = decay * state.get("s", 0.0) + (1 - decay) * np.abs(dw)
    return w - lr * dw / (s + eps), {"s": s}
