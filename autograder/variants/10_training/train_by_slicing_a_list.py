"""The order is a list that is shuffled and eaten up; the histories are arrays.

exercise: train
"""

import copy

import numpy as np


class Momentum:
    __slots__ = ("mu", "velocity")

    def __init__(self, mu):
        self.mu, self.velocity = mu, {}

    def __call__(self, model, grads, lr):
        for name in model:
            self.velocity[name] = self.mu * self.velocity.get(name, 0.0) + lr * grads[name]
            model[name] -= self.velocity[name]


def train(
    model, X, y, X_val, y_val, *, lr, reg, epochs, batch_size, rng, lr_decay=1.0, update="sgd"
):
    model, models = copy.deepcopy(model), []
    step = Momentum(0.9 if update == "momentum" else 0.0)
    history = np.zeros((4, epochs))
    for epoch in range(epochs):
        rate, losses = lr * lr_decay**epoch, []
        order = [*range(len(y))]
        rng.shuffle(order)
        while order:
            batch, order = order[:batch_size], order[batch_size:]
            loss, grads = two_layer_net(X[batch], model, y[batch], reg)  # noqa: F821
            losses.append(loss)
            size = np.linalg.norm(model["W1"])
            history[3, epoch] = rate * np.linalg.norm(grads["W1"]) / size
            step(model, grads, rate)
        models.append(copy.deepcopy(model))
        history[0, epoch] = sum(losses) / len(losses)
        for row, data, labels in ((1, X, y), (2, X_val, y_val)):
            right = two_layer_scores(model, data).argmax(axis=1) == labels  # noqa: F821
            history[row, epoch] = right.mean()
    names = ("loss", "train_acc", "val_acc", "update_ratio")
    return [models[int(np.argmax(history[2]))], dict(zip(names, history, strict=True))]
