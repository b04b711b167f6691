"""Shuffled copies of X and y, split into batches; steps in place on a copy of w.

exercise: sgd
"""

import numpy as np


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    w = w.copy()
    ends = np.arange(batch_size, len(X), batch_size)
    for _ in range(epochs):
        order = np.argsort(rng.random(len(X)))
        for X_batch, y_batch in zip(
            np.split(X[order], ends), np.split(y[order], ends), strict=True
        ):
            _, dw = loss_grad(w, X_batch, y_batch)
            w -= lr * dw
    return w
