"""s adds up the squares, and the root is taken of the sum: yours adds up the magnitudes.

exercise: adagrad_step
caught by: test_step_is_divided_by_the_root_of_all_squares
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = state.get("s", 0.0) + np.abs(dw)
    return w - lr * dw / (s + eps), {"s": s}
