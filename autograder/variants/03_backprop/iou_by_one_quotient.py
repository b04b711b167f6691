"""The quotient rule in one piece; the union as the sum of the masks less the intersection.

exercise: iou_and_gradient
"""

import numpy as np


def iou_and_gradient(X, Y):
    Y = np.asarray(Y, dtype=float)
    I = float(np.vdot(X, Y))  # noqa: E741
    U = float(X.sum() + Y.sum() - I)
    return np.array(I / U), (Y * U - I * (1 - Y)) / (U * U)
