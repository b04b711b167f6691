"""Your sgd cuts an epoch into batches of nearly equal size. All hold `batch_size` examples, and
only the last one holds what is left (see the section on mini-batches).

exercise: sgd
caught by: test_batches_have_the_size_that_is_asked_for
"""

import numpy as np


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    count = -(-len(X) // batch_size)
    for _ in range(epochs):
        for batch in np.array_split(rng.permutation(len(X)), count):
            w = w - lr * loss_grad(w, X[batch], y[batch])[1]
    return w
