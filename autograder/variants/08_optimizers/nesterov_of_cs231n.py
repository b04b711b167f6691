"""The form −mu · v_old + (1 + mu) · v.

exercise: nesterov_step
"""

import numpy as np


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    v_prev = state["velocity"] if "velocity" in state else np.zeros(np.shape(w))
    v = mu * v_prev - lr * dw
    return w - mu * v_prev + (1 + mu) * v, {"velocity": v}
