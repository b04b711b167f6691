"""Orders the examples by random keys, parameter by parameter; a copy of the whole data for each
epoch; a step of momentum written on the last two models.

exercise: train
"""

import numpy as np


def train(
    model, X, y, X_val, y_val, *, lr, reg, epochs, batch_size, rng, lr_decay=1.0, update="sgd"
):
    names = ["W1", "b1", "W2", "b2"]
    now = {name: np.array(model[name], dtype=float) for name in names}
    before = {name: np.array(model[name], dtype=float) for name in names}
    best_acc, best = -np.inf, None
    history = {"val_acc": [], "update_ratio": [], "train_acc": [], "loss": []}
    for _ in range(epochs):
        order = np.argsort(rng.random(X.shape[0]))
        X_epoch, y_epoch = X[order], y[order]
        total, batches, first = 0.0, 0, 0
        while first < X.shape[0]:
            last = min(first + batch_size, X.shape[0])
            loss, grads = two_layer_net(X_epoch[first:last], now, y_epoch[first:last], reg)  # noqa: F821
            total, batches, first = total + loss, batches + 1, last
            ratio = lr * np.linalg.norm(grads["W1"]) / np.linalg.norm(now["W1"])
            after = {name: now[name] - lr * grads[name] for name in names}
            if update == "momentum":
                after = {name: after[name] + 0.9 * (now[name] - before[name]) for name in names}
            before, now = now, after
        acc = accuracy(now, X_val, y_val)  # noqa: F821
        if acc > best_acc:
            best_acc, best = acc, {name: np.copy(now[name]) for name in names}
        history["val_acc"].append(acc)
        history["train_acc"].append(accuracy(now, X, y))  # noqa: F821
        history["loss"].append(total / batches)
        history["update_ratio"].append(ratio)
        lr = lr * lr_decay
    return [best, history]
