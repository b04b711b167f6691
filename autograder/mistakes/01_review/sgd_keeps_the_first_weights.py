"""Your sgd computes every gradient at the weights it started from. Compute it at the present ones:
see the section on gradient descent.

exercise: sgd
caught by: test_every_batch_takes_one_step_down_its_gradient
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    start_w = w
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(start_w, X[batch], y[batch])
            w = w - lr * dw
    return w
