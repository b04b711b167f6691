"""Each example by itself, the right class taken out of its scores; `margin` by keyword only.

exercise: svm_loss
"""

import numpy as np


def svm_loss(scores, y, *, margin=1.0):
    losses, gradients = [], []
    for row, label in zip(scores, y, strict=True):
        excess = np.delete(row, label) - row[label] + margin
        inside = np.heaviside(excess, 0)
        losses.append(inside @ excess)
        gradients.append(np.insert(inside, label, -inside.sum()))
    return np.mean(losses), np.stack(gradients) / len(losses)
