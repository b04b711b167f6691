"""Momentum, until every example is right by a good margin; ten scores whatever the labels, and a
tuple of lists for the history.

exercise: overfit_tiny
"""

import numpy as np


def overfit_tiny(X, y, rng, hidden_size=100, lr=0.1):
    model = init_two_layer_model(X.shape[1], hidden_size, 10, rng, scale=0.1)  # noqa: F821
    velocity = {name: np.zeros_like(value) for name, value in model.items()}
    losses, accuracies = [], []
    while not losses or losses[-1] > 0.05 or accuracies[-1] < 1:
        loss, grads = two_layer_net(X, model, y)  # noqa: F821
        for name, slope in grads.items():
            velocity[name] = 0.9 * velocity[name] - lr * slope
            model[name] = model[name] + velocity[name]
        losses.append(loss)
        accuracies.append(accuracy(model, X, y))  # noqa: F821
    return [model, (losses, accuracies)]
