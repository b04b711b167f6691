"""Your union counts the overlap twice: take the intersection off the sum of the two masks (see the
section on intersection over union).

exercise: iou_and_gradient
caught by: test_iou_has_the_right_value
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y), np.sum(X + Y)
    return i / u, Y / u - i / u**2
