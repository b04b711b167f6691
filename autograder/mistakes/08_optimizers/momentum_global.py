"""Your velocity lives in a global variable, so that all parameters share it: keep it in the state.

exercise: momentum_step
caught by: test_velocities_of_several_parameters_are_their_own
"""

import numpy as np

VELOCITIES = {}


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = mu * VELOCITIES.get(np.shape(w), 0.0) - lr * dw
    VELOCITIES[np.shape(w)] = v
    return w + v, {"v": v}
