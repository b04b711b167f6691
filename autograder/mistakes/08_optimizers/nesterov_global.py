"""Your velocity lives in an attribute of the function, so that all parameters share it: keep it in
the state.

exercise: nesterov_step
caught by: test_look_ahead_of_several_parameters_is_their_own
"""

import numpy as np


def nesterov_step(w, dw, state, *, lr, mu=0.9):
    old = nesterov_step.velocities.get(np.shape(w), 0.0)
    v = nesterov_step.velocities[np.shape(w)] = mu * old - lr * dw
    return w + v + mu * (v - old), state


nesterov_step.velocities = {}
