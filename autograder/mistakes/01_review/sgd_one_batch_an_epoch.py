"""Your sgd takes one batch in each epoch. An epoch goes through all examples, batch by batch: see
the section on mini-batches.

exercise: sgd
caught by: test_every_epoch_visits_every_example_once
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batch = order[:batch_size]
        _, dw = loss_grad(w, X[batch], y[batch])
        w = w - lr * dw
    return w
