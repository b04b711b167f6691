"""√s + eps needs parentheses below the line: yours divides by √s and then adds eps to the step.

exercise: adagrad_step
caught by: test_adagrad_survives_gradients_of_zero
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = state.get("s", 0.0) + dw**2
    return w - (lr * dw / np.sqrt(s) + eps), {"s": s}
