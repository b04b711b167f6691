"""Your sgd calls loss_grad twice for a batch. Once gives both the loss and the gradient: see the
section on mini-batches.

exercise: sgd
caught by: test_batches_have_the_size_that_is_asked_for
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            loss_grad(w, X[batch], y[batch])[0]
            dw = loss_grad(w, X[batch], y[batch])[1]
            w = w - lr * dw
    return w
