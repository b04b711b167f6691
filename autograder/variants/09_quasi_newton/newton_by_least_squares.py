"""Newton's step by least squares, with its arguments asked for twice.

exercise: newton_step
"""

import numpy as np


def newton_step(x, grad, hess):
    grad(x), hess(x)
    return np.linalg.lstsq(hess(x), hess(x) @ x - grad(x), rcond=None)[0]
