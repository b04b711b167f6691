"""Your gradient treats the union as a constant. Where Y = 0 a larger X enlarges the union and
lowers the IoU: use the quotient rule (see the section on intersection over union).

exercise: iou_and_gradient
caught by: test_iou_has_the_right_gradient
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y), np.sum(X + Y - X * Y)
    return i / u, Y / u
