"""Your velocity is an array like the gradient, which cuts it off to integers where the gradient
holds integers.

exercise: momentum_step
caught by: test_velocities_of_several_parameters_are_their_own
"""

import numpy as np


def momentum_step(w, dw, state, *, lr, mu=0.9):
    v = np.array(dw)
    v[...] = mu * state.get("v", 0.0) - lr * dw
    return w + v, {"v": v}
