"""Your sgd draws from numpy's global generator. Use the `rng` that it is given, so that a run can
be repeated (see the section on mini-batches).

exercise: sgd
caught by: test_sgd_takes_its_randomness_from_the_generator
"""

import numpy as np

np.random.seed(1)


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = np.random.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
