"""The average starts at 0: yours starts at 1.

exercise: rmsprop_step
caught by: test_step_is_divided_by_the_root_of_an_average
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = decay * state.get("s", 1.0) + (1 - decay) * dw**2
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s}
