"""You center X in place: the data of the caller change, and the model fits other inputs than those
that you were given.

exercise: overfit_tiny
caught by: test_overfitting_leaves_the_data_alone
"""

import numpy as np


def overfit_tiny(X, y, rng, hidden_size=50, lr=0.3, steps=500):
    D = X.shape[1]
    X -= X.mean()
    model = init_two_layer_model(D, hidden_size, y.max() + 1, rng, scale=np.sqrt(2 / D))  # noqa: F821
    history = []
    for _ in range(steps):
        loss, grads = two_layer_net(X, model, y)  # noqa: F821
        history.append(loss)
        for name in model:
            model[name] -= lr * grads[name]
    return model, history
