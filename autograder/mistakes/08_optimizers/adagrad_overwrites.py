"""s adds up the squares of all steps: yours keeps only the last one, so that every step is lr
long.

exercise: adagrad_step
caught by: test_step_is_divided_by_the_root_of_all_squares
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = dw**2
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s}
