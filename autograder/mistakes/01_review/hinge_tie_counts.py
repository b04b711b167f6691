"""Your hinge gradient counts classes for which the margin is exactly met. The derivative there is 0
in this course: compare with > and not with >= (see the section on the hinge loss).

exercise: svm_loss
caught by: test_hinge_gradient_is_zero_where_the_margin_is_exactly_met
"""

import numpy as np


def svm_loss(scores, y, margin=1.0):
    N = len(y)
    rows = np.arange(N)
    excess = scores - scores[rows, y][:, None] + margin
    excess[rows, y] = -1
    dscores = (excess >= 0).astype(float)
    dscores[rows, y] = -dscores.sum(axis=1)
    return np.maximum(0, excess).sum() / N, dscores / N
