"""Your sgd drops the last, shorter batch of an epoch: N // batch_size counts the full ones only
(see the section on mini-batches).

exercise: sgd
caught by: test_every_epoch_visits_every_example_once
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X) - batch_size + 1, batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
