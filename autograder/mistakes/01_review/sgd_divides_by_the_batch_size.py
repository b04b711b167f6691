"""Your sgd divides the gradient by the size of the batch. The mean is in the loss already, and so
in its gradient (see the section on mini-batches).

exercise: sgd
caught by: test_every_batch_takes_one_step_down_its_gradient
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw / len(batch)
    return w
