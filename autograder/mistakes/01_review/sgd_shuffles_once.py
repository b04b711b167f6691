"""Your sgd draws one random order before the first epoch and keeps it. Every epoch needs a fresh
one: see the section on mini-batches.

exercise: sgd
caught by: test_every_epoch_has_a_fresh_random_order
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    order = rng.permutation(len(X))
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
