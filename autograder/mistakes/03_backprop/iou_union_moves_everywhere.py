"""Your gradient lets the union grow with every entry of X. Where Y = 1 the union has that entry
already, and only the intersection grows: dU is 1 − Y (see the section on intersection over union).

exercise: iou_and_gradient
caught by: test_iou_has_the_right_gradient
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y), np.sum(X + Y - X * Y)
    return i / u, (Y * u - i) / u**2
