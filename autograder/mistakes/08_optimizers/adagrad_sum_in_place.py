"""`s += dw**2` changes the array in the old state: write `s = s + dw**2`.

exercise: adagrad_step
caught by: test_adagrad_leaves_its_arguments_alone
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = state.get("s", np.zeros(np.shape(w)))
    s += dw**2
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s}
