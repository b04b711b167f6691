"""Your sgd changes the caller's w: -= works in place. Write w = w - lr * dw, or start from a copy
(see the rules at the top of the notebook).

exercise: sgd
caught by: test_sgd_leaves_its_arguments_alone
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w -= lr * dw
    return w
