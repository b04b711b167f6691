"""The default of eps is 1e-8.

exercise: rmsprop_step
caught by: test_eps_of_rmsprop_stands_at_the_root
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-6):
    s = decay * state.get("s", 0.0) + (1 - decay) * dw**2
    return w - lr * dw / (np.sqrt(s) + eps), {"s": s}
