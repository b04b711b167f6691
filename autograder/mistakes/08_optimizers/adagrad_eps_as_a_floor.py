"""eps is added to the root: yours is a floor below which the root may not fall.

exercise: adagrad_step
caught by: test_eps_of_adagrad_stands_at_the_root
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = state.get("s", 0.0) + dw**2
    return w - lr * dw / np.maximum(np.sqrt(s), eps), {"s": s}
