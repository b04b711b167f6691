"""A new dict in each step, with a count that nobody asked for; a list comes back.

exercise: sgd_step
"""

import numpy as np


def sgd_step(w, dw, state, lr):
    state = {**state, "steps": state.get("steps", 0) + 1}
    return np.subtract(w, np.multiply(lr, dw)).tolist(), state
