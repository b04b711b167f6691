"""The step is lr · dw: yours keeps only the sign of the gradient.

exercise: sgd_step
caught by: test_step_goes_against_the_gradient
"""

import numpy as np


def sgd_step(w, dw, state, *, lr):
    return w - lr * np.sign(dw), state
