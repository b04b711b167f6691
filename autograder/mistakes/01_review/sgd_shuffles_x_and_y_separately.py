"""Your sgd draws one order for X and another for y, so that examples get the labels of others:
index both with the same order (see the section on mini-batches).

exercise: sgd
caught by: test_examples_keep_their_labels
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        order_y = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[order_y[start : start + batch_size]])
            w = w - lr * dw
    return w
