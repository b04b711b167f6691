"""The square of this step's gradient belongs into s before you divide.

exercise: adagrad_step
caught by: test_step_is_divided_by_the_root_of_all_squares
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = state.get("s", 0.0)
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s + dw**2}
