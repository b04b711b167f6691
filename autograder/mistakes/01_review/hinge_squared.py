"""Your hinge loss squares its terms. That is another loss, the squared hinge: see the section on
the hinge loss.

exercise: svm_loss
caught by: test_hinge_loss_adds_up_the_wrong_classes_inside_the_margin
"""

import numpy as np


def svm_loss(scores, y, margin=1.0):
    N = len(y)
    rows = np.arange(N)
    excess = np.maximum(0, scores - scores[rows, y][:, None] + margin)
    excess[rows, y] = 0
    dscores = 2 * excess
    dscores[rows, y] = -dscores.sum(axis=1)
    return np.sum(excess**2) / N, dscores / N
