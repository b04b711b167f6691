"""Your sgd shuffles the caller's X and y in place. Shuffle indices instead, and take X[order] and
y[order] (see the rules at the top of the notebook).

exercise: sgd
caught by: test_sgd_leaves_its_arguments_alone
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        X[:], y[:] = X[order], y[order]
        for start in range(0, len(X), batch_size):
            batch = slice(start, start + batch_size)
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
