"""Your sgd returns the average of its weights. Here the last ones are asked for: see the section on
gradient descent.

exercise: sgd
caught by: test_every_batch_takes_one_step_down_its_gradient
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    total, count = 0 * w, 0
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            _, dw = loss_grad(w, X[batch], y[batch])
            w = w - lr * dw
            total, count = total + w, count + 1
    return total / count
