"""Your sgd adds up the gradients of an epoch and steps once at its end. Step after every batch, and
compute the next gradient at the new w (see the section on mini-batches).

exercise: sgd
caught by: test_every_batch_takes_one_step_down_its_gradient
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        total = 0 * w
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            total = total + dw
        w = w - lr * total
    return w
