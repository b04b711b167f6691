"""Your sgd ignores batch_size and takes one example at a time (see the section on mini-batches).

exercise: sgd
caught by: test_batches_have_the_size_that_is_asked_for
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    batch_size = 1
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
