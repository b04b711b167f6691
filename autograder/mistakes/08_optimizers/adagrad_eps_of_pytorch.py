"""The default of eps is 1e-8.

exercise: adagrad_step
caught by: test_eps_of_adagrad_stands_at_the_root
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-10):
    s = state.get("s", 0.0) + dw**2
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s}
