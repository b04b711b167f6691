"""You train on half of the 20 examples and keep the other half. Here all of them are to be learned.

exercise: overfit_tiny
caught by: test_random_labels_are_learned_by_heart
"""

import numpy as np


def overfit_tiny(X, y, rng, hidden_size=50, lr=0.3, steps=500):
    D = X.shape[1]
    model = init_two_layer_model(D, hidden_size, y.max() + 1, rng, scale=np.sqrt(2 / D))  # noqa: F821
    history = []
    for _ in range(steps):
        loss, grads = two_layer_net(X[:10], model, y[:10])  # noqa: F821
        history.append(loss)
        for name in model:
            model[name] -= lr * grads[name]
    return model, history
