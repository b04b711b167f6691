"""`v *= mu` changes the array in the old state: write `v = mu * v`, which makes a new one.

exercise: momentum_step
caught by: test_momentum_leaves_its_arguments_alone
"""

import numpy as np


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = state.get("v", np.zeros(np.shape(w)))
    v *= mu
    v -= lr * dw
    return w + v, {"v": v}
