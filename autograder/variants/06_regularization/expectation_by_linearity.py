"""What comes out in the end, without the masks: p times the full activation.

exercise: expected_activation
"""

import numpy as np


def expected_activation(w, x, p):
    return np.array([p * (w @ x)])
