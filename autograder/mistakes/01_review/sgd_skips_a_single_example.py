"""Your sgd leaves out a last batch of one example. It is a batch like the others: every epoch
visits every example (see the section on mini-batches).

exercise: sgd
caught by: test_every_epoch_visits_every_example_once
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            if len(batch) > 1 or batch_size == 1:
                w = w - lr * loss_grad(w, X[batch], y[batch])[1]
    return w
