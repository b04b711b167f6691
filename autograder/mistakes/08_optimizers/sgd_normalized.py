"""The step is lr · dw, however long the gradient is: yours divides by its norm.

exercise: sgd_step
caught by: test_step_goes_against_the_gradient
"""

import numpy as np


def sgd_step(w, dw, state, *, lr):
    return w - lr * dw / np.linalg.norm(dw), state
