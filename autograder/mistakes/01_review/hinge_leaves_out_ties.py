"""Your hinge loss finds the right class by its score, and so leaves out every class that has the
same score. Find it by its index (see the section on the hinge loss).

exercise: svm_loss
caught by: test_hinge_loss_adds_up_the_wrong_classes_inside_the_margin
"""

import numpy as np


def svm_loss(scores, y, margin=1.0):
    rows = np.arange(len(y))
    right = scores[rows, y][:, None]
    excess = np.where(scores == right, 0, np.maximum(0, scores - right + margin))
    dscores = (excess > 0).astype(float)
    dscores[rows, y] = -dscores.sum(axis=1)
    return excess.sum() / len(y), dscores / len(y)
