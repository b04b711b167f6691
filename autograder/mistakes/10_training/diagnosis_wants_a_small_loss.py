"""You compare the loss itself with a fixed number. How large a loss is depends on the classes and
the penalty: compare it with the first one.

exercise: diagnose
caught by: test_loss_that_barely_moves_shows_a_rate_that_is_too_low
"""

import numpy as np


def diagnose(history):
    first, last = history["loss"][0], history["loss"][-1]
    train_acc, val_acc = history["train_acc"][-1], history["val_acc"][-1]
    if not np.all(np.isfinite(history["loss"])) or last > 3 * first:
        return "learning rate too high"
    if last > 4:
        return "learning rate too low"
    if train_acc - val_acc > 0.1:
        return "overfitting"
    if train_acc < 0.75:
        return "underfitting"
    return "healthy"
