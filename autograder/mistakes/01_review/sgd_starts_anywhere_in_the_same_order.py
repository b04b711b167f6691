"""Your sgd starts at a random example and then follows the order of the data set. Draw a random
order of all examples (see the section on mini-batches).

exercise: sgd
caught by: test_every_epoch_has_a_fresh_random_order
"""

import numpy as np


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = np.roll(np.arange(len(X)), rng.integers(len(X)))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
