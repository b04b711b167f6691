"""In softplus the logarithm is divided by beta, and x multiplied by it: yours has this the other
way round.

exercise: relu_softplus
caught by: test_softplus_has_its_sharpness
"""

import numpy as np


def softplus(x, beta=1.0):
    return beta * np.logaddexp(0, x / beta)
