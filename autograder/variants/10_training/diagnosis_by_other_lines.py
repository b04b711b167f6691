"""Draws the lines elsewhere, looks at the smallest loss and the mean of the last epochs, and asks
in another order.

exercise: diagnose
"""

import numpy as np


def diagnose(history):
    loss, train_acc, val_acc = (
        np.array(history[name], dtype=float) for name in ("loss", "train_acc", "val_acc")
    )
    if np.isnan(loss).any() or np.isinf(loss).any() or loss[-3:].mean() > 2 * loss[0]:
        return "learning rate too high"
    if train_acc[-3:].mean() > 0.8:
        gap = train_acc[-3:].mean() - val_acc[-3:].mean()
        return "overfitting" if gap > 0.15 else "healthy"
    fallen = 1 - loss.min() / loss[0]
    return "underfitting" if fallen > 0.1 else "learning rate too low"
