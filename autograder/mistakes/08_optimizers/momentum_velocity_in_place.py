"""The state that you are given changes: `v *= mu` works on the array in it (write `v = mu * v`),
and `state or {}` is a new dict only where the old one is empty.

exercise: momentum_step
caught by: test_momentum_leaves_its_arguments_alone
"""

import numpy as np


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = state.get("v", np.zeros(np.shape(w)))
    v *= mu
    v -= lr * dw
    return w + v, {"v": v}
