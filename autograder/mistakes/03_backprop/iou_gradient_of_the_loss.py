"""You return the IoU with the gradient of 1 − IoU: turn its sign round (see the section on
intersection over union).

exercise: iou_and_gradient
caught by: test_iou_has_the_right_gradient
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y), np.sum(X + Y - X * Y)
    return i / u, -(Y * u - i * (1 - Y)) / u**2
