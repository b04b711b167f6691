"""eps is added to the root in each step by itself: yours piles up in the sum of squares.

exercise: adagrad_step
caught by: test_eps_of_adagrad_stands_at_the_root
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = state.get("s", 0.0) + dw**2 + eps
    return w - lr * dw / np.sqrt(s), {"s": s}
