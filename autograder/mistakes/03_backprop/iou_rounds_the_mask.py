"""You round X to 0 and 1 before you count. The mask is soft: use its values as they are (see the
section on intersection over union).

exercise: iou_and_gradient
caught by: test_iou_has_the_right_value
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y), np.sum(X + Y - X * Y)
    return np.sum((X > 0.5) * Y) / np.sum((X > 0.5) + Y - (X > 0.5) * Y), (
        Y * u - i * (1 - Y)
    ) / u**2
