"""You return the model as it was before training.

exercise: overfit_tiny
caught by: test_twenty_digits_are_learned_by_heart
"""

import numpy as np


def overfit_tiny(X, y, rng, hidden_size=50, lr=0.3, steps=500):
    D = X.shape[1]
    model = init_two_layer_model(D, hidden_size, y.max() + 1, rng, scale=np.sqrt(2 / D))  # noqa: F821
    first = {name: value.copy() for name, value in model.items()}
    history = []
    for _ in range(steps):
        loss, grads = two_layer_net(X, model, y)  # noqa: F821
        history.append(loss)
        for name in model:
            model[name] -= lr * grads[name]
    return first, history
