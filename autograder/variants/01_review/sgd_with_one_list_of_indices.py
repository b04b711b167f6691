"""One list of indices, shuffled again in every epoch; a while loop; names for the arguments of
loss_grad.

exercise: sgd
"""


def sgd(loss_grad, w, X, y, lr, batch_size, epochs, rng):
    indices = list(range(X.shape[0]))
    for _ in range(epochs):
        rng.shuffle(indices)
        start = 0
        while start < len(indices):
            batch = indices[start : start + batch_size]
            result = loss_grad(w, X_batch=X[batch], y_batch=y[batch])
            w = w + (-lr) * result[1]
            start += batch_size
    return w
