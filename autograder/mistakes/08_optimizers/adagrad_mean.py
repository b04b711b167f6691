"""s is the sum of the squares: yours is their mean, so that the steps do not get shorter.

exercise: adagrad_step
caught by: test_step_is_divided_by_the_root_of_all_squares
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    t, s = state.get("t", 0) + 1, state.get("s", 0.0) + dw**2
    return w - lr * dw / (np.sqrt(s / t) + eps), {"t": t, "s": s}
