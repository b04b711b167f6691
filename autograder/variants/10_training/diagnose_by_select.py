"""The conditions go to np.select, which gives an array of one string.

exercise: diagnose
"""

import numpy as np


def diagnose(history):
    loss = np.asarray(history["loss"], dtype=float)
    train_acc, val_acc = (np.mean(history[name][-3:]) for name in ("train_acc", "val_acc"))
    is_high = not np.isfinite(loss).all() or loss[-1] > 2 * loss[0]
    return np.select(
        [is_high, loss[-1] > 0.9 * loss[0], train_acc - val_acc > 0.1, val_acc < 0.7],
        ["learning rate too high", "learning rate too low", "overfitting", "underfitting"],
        "healthy",
    )
