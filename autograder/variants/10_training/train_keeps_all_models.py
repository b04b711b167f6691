"""Keeps the model of each epoch and chooses at the end; shuffles a list of indices in place;
velocities with the other sign; arrays for the lists of the history, and one list more.

exercise: train
"""

import copy

import numpy as np


def train(
    model, X, y, X_val, y_val, *, lr, reg, epochs, batch_size, rng, lr_decay=1.0, update="sgd"
):
    model = copy.deepcopy(model)
    indices = list(range(len(y)))
    v = dict.fromkeys(model, 0.0)
    models, rows = [], []
    for epoch in range(epochs):
        rng.shuffle(indices)
        rate, losses = lr * lr_decay**epoch, []
        for batch in np.split(np.array(indices), range(batch_size, len(y), batch_size)):
            loss, grads = two_layer_net(X[batch], model, y[batch], reg=reg)  # noqa: F821
            size = np.sqrt(np.sum(model["W1"] ** 2))
            for name, slope in grads.items():
                v[name] = (0.9 if update == "momentum" else 0) * v[name] + rate * slope
                model[name] -= v[name]
            losses.append(float(loss))
        ratio = rate * np.sqrt(np.sum(grads["W1"] ** 2)) / size
        right = [
            float((two_layer_scores(model, data).argmax(1) == labels).mean())  # noqa: F821
            for data, labels in ((X, y), (X_val, y_val))
        ]
        rows.append([sum(losses) / len(losses), *right, ratio, rate])
        models.append(copy.deepcopy(model))
    history = dict(
        zip(("loss", "train_acc", "val_acc", "update_ratio", "lr"), np.array(rows).T, strict=True)
    )
    return models[int(history["val_acc"].argmax())], history
