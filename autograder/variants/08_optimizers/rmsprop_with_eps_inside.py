"""ε inside the root; the average moves a share of the way to the square.

exercise: rmsprop_step
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = state.get("cache", np.zeros(np.shape(w)))
    s = s - (1 - decay) * (s - np.abs(dw) ** 2)
    return w - lr * dw * (s + eps) ** -0.5, {"cache": s}
