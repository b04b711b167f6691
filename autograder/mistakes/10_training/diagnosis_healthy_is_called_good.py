"""Your answer for a healthy run is another word. The five strings are fixed.

exercise: diagnose
caught by: test_high_accuracies_that_agree_are_healthy
"""

import numpy as np


def diagnose(history):
    first, last = history["loss"][0], history["loss"][-1]
    train_acc, val_acc = history["train_acc"][-1], history["val_acc"][-1]
    if not np.all(np.isfinite(history["loss"])) or last > 3 * first:
        return "learning rate too high"
    if last > 0.9 * first:
        return "learning rate too low"
    if train_acc - val_acc > 0.1:
        return "overfitting"
    if train_acc < 0.75:
        return "underfitting"
    return "good"
