"""Where Y = 0 your gradient is −I/U: the quotient rule divides by U² (see the section on
intersection over union).

exercise: iou_and_gradient
caught by: test_iou_has_the_right_gradient
"""

import numpy as np


def iou_and_gradient(X, Y):
    i, u = np.sum(X * Y), np.sum(X + Y - X * Y)
    return i / u, np.where(Y == 1, 1 / u, -i / u)
