"""You give the net as many scores as there are different labels. Where the labels are 2, 5 and 9 it
needs ten: y.max() + 1.

exercise: overfit_tiny
caught by: test_classes_may_be_missing
"""

import numpy as np


def overfit_tiny(X, y, rng, hidden_size=50, lr=0.3, steps=500):
    D = X.shape[1]
    model = init_two_layer_model(D, hidden_size, len(np.unique(y)), rng, scale=np.sqrt(2 / D))  # noqa: F821
    history = []
    for _ in range(steps):
        loss, grads = two_layer_net(X, model, y)  # noqa: F821
        history.append(loss)
        for name in model:
            model[name] -= lr * grads[name]
    return model, history
