"""Newton's step by the inverse, written into a copy entry by entry.

exercise: newton_step
"""

import numpy as np


def newton_step(x, grad, hess):
    new = x.copy()
    step = np.linalg.inv(hess(x)) @ grad(x)
    for i in range(len(x)):
        new[i] -= step[i]
    return new
