"""Your sgd takes the first value of loss_grad, which is the loss, for the gradient: it returns
(loss, dw) (see the section on gradient descent).

exercise: sgd
caught by: test_every_batch_takes_one_step_down_its_gradient
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            dw, _ = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
    return w
