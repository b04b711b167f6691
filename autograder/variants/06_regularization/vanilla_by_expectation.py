"""The mean of the two cases, on and off.

exercise: vanilla_dropout_predict
"""

import numpy as np


def vanilla_dropout_predict(x, p):
    return p * x + (1 - p) * np.zeros_like(x)
