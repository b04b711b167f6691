"""Without eps, a gradient of 0 in the first step gives 0/0.

exercise: rmsprop_step
caught by: test_rmsprop_survives_gradients_of_zero
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = decay * state.get("s", 0.0) + (1 - decay) * dw**2
    return w - lr * dw / np.sqrt(s), {"s": s}
