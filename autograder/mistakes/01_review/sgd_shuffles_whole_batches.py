"""Your sgd shuffles the batches and not the examples: the same examples are together in every
epoch. Draw a random order of the examples (see the section on mini-batches).

exercise: sgd
caught by: test_every_epoch_has_a_fresh_random_order
"""

import numpy as np


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        for start in rng.permutation(np.arange(0, len(X), batch_size)):
            batch = slice(start, start + batch_size)
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
