"""Your sgd returns after the first epoch: is `return` inside the loop? (see the section on mini-
batches).

exercise: sgd
caught by: test_every_epoch_visits_every_example_once
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for epoch in range(epochs):
        if epoch:
            break
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
