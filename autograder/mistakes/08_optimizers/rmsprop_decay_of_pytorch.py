"""The default of decay is 0.9.

exercise: rmsprop_step
caught by: test_decay_of_rmsprop_is_nine_tenths
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.99, eps=1e-8):
    s = decay * state.get("s", 0.0) + (1 - decay) * dw**2
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s}
