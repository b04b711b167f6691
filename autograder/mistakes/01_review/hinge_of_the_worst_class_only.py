"""Your hinge loss takes the worst wrong class only. This course adds up all classes inside the
margin: see the section on the hinge loss.

exercise: svm_loss
caught by: test_hinge_loss_adds_up_the_wrong_classes_inside_the_margin
"""

import numpy as np


def svm_loss(scores, y, margin=1.0):
    N = len(y)
    rows = np.arange(N)
    excess = np.maximum(0, scores - scores[rows, y][:, None] + margin)
    excess[rows, y] = 0
    worst = excess.argmax(axis=1)
    dscores = np.zeros(scores.shape)
    dscores[rows, worst] = excess[rows, worst] > 0
    dscores[rows, y] -= dscores.sum(axis=1)
    return excess.max(axis=1).mean(), dscores / N
