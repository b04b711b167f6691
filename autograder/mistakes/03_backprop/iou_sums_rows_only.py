"""You sum over the first axis only, so that a mask of more dimensions gives several numbers: sum
over all entries.

exercise: iou_and_gradient
caught by: test_iou_has_the_right_value
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y, axis=0), np.sum(X + Y - X * Y, axis=0)
    return np.mean(i / u), (Y * u - i * (1 - Y)) / u**2
