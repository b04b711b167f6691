"""A loop over the entries of any shape.

exercise: rmsprop_step
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s_new, w_new = np.zeros(np.shape(w)), np.array(w, dtype=float)
    for i in np.ndindex(np.shape(w)):
        old = state["s"][i] if "s" in state else 0.0
        g = np.asarray(dw)[i]
        s_new[i] = decay * old + (1 - decay) * g**2
        w_new[i] -= lr * g / (s_new[i] ** 0.5 + eps)
    return w_new, {"s": s_new}
