"""Your sgd draws batches with replacement, so that some examples come twice in an epoch and others
never. Draw a random order and go through it (see the section on mini-batches).

exercise: sgd
caught by: test_every_epoch_visits_every_example_once
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        for start in range(0, len(X), batch_size):
            batch = rng.integers(len(X), size=min(batch_size, len(X) - start))
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
