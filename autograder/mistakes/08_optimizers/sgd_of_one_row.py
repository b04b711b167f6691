"""Your step works on the first entries of w only, or adds up the rows: every entry has a gradient
of its own.

exercise: sgd_step
caught by: test_step_goes_against_the_gradient
"""

import numpy as np


def sgd_step(w, dw, state, *, lr):
    return w - lr * np.mean(dw), state
