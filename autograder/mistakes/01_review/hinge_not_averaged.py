"""Your hinge loss is the sum over the examples, and its gradient too. This course takes the mean:
see the section on the hinge loss.

exercise: svm_loss
caught by: test_hinge_loss_adds_up_the_wrong_classes_inside_the_margin
"""

import numpy as np


def svm_loss(scores, y, margin=1.0):
    N = len(y)
    rows = np.arange(N)
    excess = np.maximum(0, scores - scores[rows, y][:, None] + margin)
    excess[rows, y] = 0
    dscores = (excess > 0).astype(float)
    dscores[rows, y] = -dscores.sum(axis=1)
    return excess.sum(), dscores
