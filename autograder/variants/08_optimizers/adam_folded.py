"""The folded step size, with ε scaled so that it is added to the corrected root; t is a float.

exercise: adam_step
"""

import numpy as np


def adam_step(w, dw, state, *, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, amsgrad=False):
    t, m, v, top = state.get("adam", (0.0, 0.0, 0.0, 0.0))
    t = t + 1.0
    m = m + (1 - beta1) * (dw - m)
    v = v + (1 - beta2) * (dw**2 - v)
    top = np.maximum(top, v)
    root = np.sqrt(1 - beta2**t)
    alpha = lr * root / (1 - beta1**t)
    return w - alpha * m / (np.sqrt(top if amsgrad else v) + eps * root), {"adam": (t, m, v, top)}
