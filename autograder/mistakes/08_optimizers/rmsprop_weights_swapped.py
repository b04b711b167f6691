"""decay is the weight of the old value, and 1 − decay that of the new square: yours has them
swapped.

exercise: rmsprop_step
caught by: test_step_is_divided_by_the_root_of_an_average
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = (1 - decay) * state.get("s", 0.0) + decay * dw**2
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s}
