"""The average of RMSProp starts at 0 and is not corrected: that comes with Adam.

exercise: rmsprop_step
caught by: test_step_is_divided_by_the_root_of_an_average
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    t = state.get("t", 0) + 1
    s = decay * state.get("s", 0.0) + (1 - decay) * dw**2
    return w - lr * dw / (np.sqrt(s / (1 - decay**t)) + eps), {"s": s, "t": t}
