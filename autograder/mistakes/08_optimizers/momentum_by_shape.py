"""Your velocities live outside of the state, one for each shape: two parameters of one shape share
theirs.

exercise: momentum_step
caught by: test_velocities_of_several_parameters_are_their_own
"""

import numpy as np

VELOCITIES = {}


def momentum_step(w, dw, state, *, lr, mu=0.9):
    old = VELOCITIES.get(np.shape(w), 0.0) if state else 0.0
    v = VELOCITIES[np.shape(w)] = mu * old - lr * dw
    return w + v, {"started": True}
