"""This step's square belongs into the average before you divide.

exercise: rmsprop_step
caught by: test_step_is_divided_by_the_root_of_an_average
"""

import numpy as np


def rmsprop_step(w, dw, state, *, lr, decay=0.9, eps=1e-8):
    s = state.get("s", 0.0)
    return w - lr * dw / (np.sqrt(s) + eps), {"s": decay * s + (1 - decay) * dw**2}
