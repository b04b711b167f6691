"""You take every low training accuracy for a learning rate that is too low. If the loss has fallen
and is flat, the net underfits.

exercise: diagnose
caught by: test_low_accuracies_that_agree_show_underfitting
"""

import numpy as np


def diagnose(history):
    first, last = history["loss"][0], history["loss"][-1]
    train_acc, val_acc = history["train_acc"][-1], history["val_acc"][-1]
    if not np.all(np.isfinite(history["loss"])) or last > 3 * first:
        return "learning rate too high"
    if train_acc < 0.75:
        return "learning rate too low"
    if train_acc - val_acc > 0.1:
        return "overfitting"
    if train_acc < 0.75:
        return "underfitting"
    return "healthy"
