"""The square has the weight 1 − decay in the average: yours has 1.

exercise: rmsprop_step
caught by: test_step_is_divided_by_the_root_of_an_average
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = decay * state.get("s", 0.0) + dw**2
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s}
