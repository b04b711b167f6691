"""Copies are changed in place; the state is copied first and keyed by an int.

exercise: momentum_step
"""

import numpy as np


def momentum_step(w, dw, state, *, lr, mu=0.9):
    state = dict(state)
    v = np.array(state.get(0, np.zeros_like(w)), dtype=float)
    v *= mu
    v -= lr * np.asarray(dw)
    state[0] = v
    return w + v, state
