"""Your sgd calls loss_grad with an empty batch at the end of an epoch where batch_size divides N:
see the section on mini-batches.

exercise: sgd
caught by: test_batches_have_the_size_that_is_asked_for
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X) + 1, batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
