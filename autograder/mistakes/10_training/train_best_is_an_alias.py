"""You return the last model: as such, or because your best model is the dict that training goes on
to change. Copy it, with its arrays, whenever the validation accuracy is better than before.

exercise: train
caught by: test_best_model_is_that_of_the_best_validation_accuracy
"""

import numpy as np


def train(
    model, X, y, X_val, y_val, *, lr, reg, epochs, batch_size, rng, lr_decay=1.0, update="sgd"
):
    mu = {"sgd": 0.0, "momentum": 0.9}[update]
    model = {name: value.copy() for name, value in model.items()}
    velocity = {name: np.zeros_like(value) for name, value in model.items()}
    history = {"loss": [], "train_acc": [], "val_acc": [], "update_ratio": []}
    for _ in range(epochs):
        losses = []
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            loss, grads = two_layer_net(X[batch], model, y[batch], reg)  # noqa: F821
            losses.append(loss)
            ratio = update_ratio(model["W1"], grads["W1"], lr)  # noqa: F821
            for name in model:
                velocity[name] = mu * velocity[name] - lr * grads[name]
                model[name] = model[name] + velocity[name]  # a new array: best_model keeps its own
        lr *= lr_decay
        val_acc = accuracy(model, X_val, y_val)  # noqa: F821
        if val_acc > max(history["val_acc"], default=-1):
            best_model = model
        history["loss"].append(np.mean(losses))
        history["train_acc"].append(accuracy(model, X, y))  # noqa: F821
        history["val_acc"].append(val_acc)
        history["update_ratio"].append(ratio)
    return best_model, history
