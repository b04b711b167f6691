"""A loss that ends at more than five times its first value shows a learning rate that is too
high; you wait for more (see the section on the loss curves).

exercise: diagnose
caught by: test_rising_loss_shows_a_rate_that_is_too_high
"""

import numpy as np


def diagnose(history):
    first, last = history["loss"][0], history["loss"][-1]
    train_acc, val_acc = history["train_acc"][-1], history["val_acc"][-1]
    if not np.all(np.isfinite(history["loss"])) or last > 6 * first:
        return "learning rate too high"
    if 0.9 * first < last < 1.1 * first:
        return "learning rate too low"
    if train_acc - val_acc > 0.1:
        return "overfitting"
    return "underfitting" if train_acc < 0.75 else "healthy"
