"""You ask for a low training accuracy before you look at the loss, and take a learning rate that is
too low for underfitting.

exercise: diagnose
caught by: test_loss_that_barely_moves_shows_a_rate_that_is_too_low
"""

import numpy as np


def diagnose(history):
    first, last = history["loss"][0], history["loss"][-1]
    train_acc, val_acc = history["train_acc"][-1], history["val_acc"][-1]
    if not np.all(np.isfinite(history["loss"])) or last > 3 * first:
        return "learning rate too high"
    if train_acc < 0.75:
        return "underfitting"
    if last > 0.9 * first:
        return "learning rate too low"
    if train_acc - val_acc > 0.1:
        return "overfitting"
    if train_acc < 0.75:
        return "underfitting"
    return "healthy"
