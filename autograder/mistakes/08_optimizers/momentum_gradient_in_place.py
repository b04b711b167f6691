"""`dw *= lr` changes the gradient of the caller: write `lr * dw`.

exercise: momentum_step
caught by: test_momentum_leaves_its_arguments_alone
"""

import numpy as np


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * state.get("v", 0.0)
    if np.asarray(dw).dtype.kind == "f" and np.ndim(dw):
        dw *= lr
    else:
        dw = lr * dw
    return w + v - dw, {"v": v - dw}
