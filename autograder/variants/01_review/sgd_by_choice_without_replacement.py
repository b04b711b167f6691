"""rng.choice without replacement for the order; all orders are drawn before the first step.

exercise: sgd
"""

import numpy as np


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    N = len(y)
    orders = [rng.choice(N, size=N, replace=False) for _ in range(epochs)]
    for order in orders:
        for k in range(-(-N // batch_size)):
            batch = order[k * batch_size : min((k + 1) * batch_size, N)]
            w = np.subtract(w, np.multiply(lr, loss_grad(w, X[batch], y[batch])[1]))
    return w
