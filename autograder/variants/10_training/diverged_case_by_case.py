"""Asks for NaN and infinity one by one, and returns a numpy bool.

exercise: diverged
"""

import numpy as np


def diverged(loss, first_loss, factor=3.0):
    return np.isnan(loss) | np.isinf(loss) | (loss / first_loss > factor)
