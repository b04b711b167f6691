"""A gap of 0.2 between the two accuracies is overfitting already (see the section on the loss
curves).

exercise: diagnose
caught by: test_gap_between_the_accuracies_shows_overfitting
"""

import numpy as np


def diagnose(history):
    first, last = history["loss"][0], history["loss"][-1]
    train_acc, val_acc = history["train_acc"][-1], history["val_acc"][-1]
    if not np.all(np.isfinite(history["loss"])) or last > 3 * first:
        return "learning rate too high"
    if last > 0.9 * first:
        return "learning rate too low"
    if train_acc - val_acc > 0.3:
        return "overfitting"
    return "underfitting" if train_acc < 0.75 else "healthy"
