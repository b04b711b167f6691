"""Your step writes its average into the dict that it is given: return a new dict.

exercise: rmsprop_step
caught by: test_rmsprop_leaves_its_arguments_alone
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    state["s"] = decay * state.get("s", 0.0) + (1 - decay) * dw**2
    return w - lr * dw / (np.sqrt(state["s"]) + eps), state
