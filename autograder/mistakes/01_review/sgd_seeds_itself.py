"""Your sgd makes a generator of its own with a fixed seed, so that it goes through the same orders
every time. Use the `rng` that it is given (see the section on mini-batches).

exercise: sgd
caught by: test_sgd_takes_its_randomness_from_the_generator
"""

import numpy as np


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    rng = np.random.default_rng(0)
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
