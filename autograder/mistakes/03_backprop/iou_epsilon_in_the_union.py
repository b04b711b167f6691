"""You add a small number to the union, which moves the IoU by more than the task allows: the union
is never 0 here, leave it as it is.

exercise: iou_and_gradient
caught by: test_iou_has_the_right_value
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y), np.sum(X + Y - X * Y) + 1e-3
    return i / u, (Y * u - i * (1 - Y)) / u**2
