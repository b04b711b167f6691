"""You return the Dice coefficient, 2I/(ΣX + ΣY), and not the intersection over the union.

exercise: iou_and_gradient
caught by: test_iou_has_the_right_value
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, s = np.sum(X * Y), np.sum(X) + np.sum(Y)
    return 2 * i / s, 2 * (Y * s - i) / s**2
