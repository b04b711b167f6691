"""Your sgd lowers the learning rate from epoch to epoch. Schedules come later; here lr stays as it
is (see the section on gradient descent).

exercise: sgd
caught by: test_every_batch_takes_one_step_down_its_gradient
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr / (1 + epoch) * dw
    return w
