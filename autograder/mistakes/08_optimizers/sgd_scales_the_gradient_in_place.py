"""You multiply dw itself by the learning rate: np.asarray makes no copy of an array. The
gradient belongs to the caller (see the section on momentum).

exercise: sgd_step
caught by: test_step_leaves_its_arguments_alone
"""

import numpy as np


def sgd_step(w, dw, state, *, lr):
    step = np.asarray(dw, dtype=float)
    step *= lr
    return w - step, state
