"""You renumber the labels from 0 before training, and return a model of the new ones. Its scores
must fit the labels as they are.

exercise: overfit_tiny
caught by: test_classes_may_be_missing
"""

import numpy as np


def overfit_tiny(X, y, rng, hidden_size=50, lr=0.3, steps=500):
    D, C = X.shape[1], y.max() + 1
    y = np.unique(y, return_inverse=True)[1]
    model = init_two_layer_model(D, hidden_size, C, rng, scale=np.sqrt(2 / D))  # noqa: F821
    history = []
    for _ in range(steps):
        loss, grads = two_layer_net(X, model, y)  # noqa: F821
        history.append(loss)
        for name in model:
            model[name] -= lr * grads[name]
    return model, history
