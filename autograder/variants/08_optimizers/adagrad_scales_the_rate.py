"""One learning rate for each entry, by a power of −1/2.

exercise: adagrad_step
"""

import numpy as np


def adagrad_step(w, dw, state, *, lr, eps=1e-8):
    s = dw * dw if not state else state["s"] + dw * dw
    rates = lr * (np.sqrt(s) + eps) ** -1.0
    return w - rates * dw, dict(s=s)  # noqa: C408
