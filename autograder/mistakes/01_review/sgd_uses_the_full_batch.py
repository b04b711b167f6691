"""Your sgd computes each step's gradient from all examples. Hand only the batch to loss_grad: see
the section on mini-batches.

exercise: sgd
caught by: test_every_epoch_visits_every_example_once
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for _ in range(0, len(X), batch_size):
            _, dw = loss_grad(w, X[order], y[order])
            w = w - lr * dw
    return w
