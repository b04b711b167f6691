"""Calls two_layer_scores, a one-hot matrix for the labels, a list for the pair, a 0-d loss, keys in
another order.

exercise: two_layer_net
"""

import numpy as np


def two_layer_net(X, model, y=None, reg=0.0):
    scores = two_layer_scores(model, X)  # noqa: F821  (task 5)
    if y is None:
        return scores
    N, C = scores.shape
    q = np.eye(C)[y]
    exps = np.exp(scores - np.max(scores, axis=1)[:, None])
    p = exps / np.sum(exps, axis=1)[:, None]
    log_sum = np.max(scores, axis=1) + np.log(np.sum(exps, axis=1))
    loss = np.array(np.mean(log_sum - np.sum(q * scores, axis=1)))
    loss += reg * sum(np.linalg.norm(model[name]) ** 2 for name in ("W1", "W2"))
    z = X @ model["W1"] + model["b1"]
    ds = (p - q) / N
    dz = np.where(z > 0, ds @ model["W2"].T, 0)
    grads = {
        "b2": np.ones(N) @ ds,
        "W2": np.where(z > 0, z, 0).T @ ds + reg * (model["W2"] + model["W2"]),
        "b1": np.ones(N) @ dz,
        "W1": (dz.T @ X).T + reg * (model["W1"] + model["W1"]),
    }
    return [loss, grads]
