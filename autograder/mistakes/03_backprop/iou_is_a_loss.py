"""You return 1 − IoU and its gradient: they agree with each other, and the task asks for the IoU
itself.

exercise: iou_and_gradient
caught by: test_iou_has_the_right_value
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y), np.sum(X + Y - X * Y)
    return 1 - i / u, -(Y * u - i * (1 - Y)) / u**2
