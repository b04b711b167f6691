"""Your net is held back by a penalty on the weights. To learn 20 examples by heart, switch
regularization off.

exercise: overfit_tiny
caught by: test_random_labels_are_learned_by_heart
"""

import numpy as np


def overfit_tiny(X, y, rng, hidden_size=50, lr=0.3, steps=500):
    D = X.shape[1]
    model = init_two_layer_model(D, hidden_size, y.max() + 1, rng, scale=np.sqrt(2 / D))  # noqa: F821
    history = []
    for _ in range(steps):
        loss, grads = two_layer_net(X, model, y, 0.3)  # noqa: F821
        history.append(loss)
        for name in model:
            model[name] -= lr * grads[name]
    return model, history
