"""The loss is a mean over the batch, and so is its gradient: yours lacks the 1/N.

exercise: two_layer_net
caught by: test_gradient_of_the_output_layer
"""

import numpy as np


def two_layer_net(X, model, y=None, reg=0.0):
    W1, b1, W2, b2 = (model[name] for name in ("W1", "b1", "W2", "b2"))
    N = len(X)
    hidden = np.maximum(0, X @ W1 + b1)
    scores = hidden @ W2 + b2
    if y is None:
        return scores

    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_p[np.arange(N), y].mean() + reg * (np.sum(W1**2) + np.sum(W2**2))

    dscores = np.exp(log_p)
    dscores[np.arange(N), y] -= 1
    dhidden = (dscores @ W2.T) * (hidden > 0)
    return loss, {
        "W1": X.T @ dhidden + 2 * reg * W1,
        "b1": dhidden.sum(axis=0),
        "W2": hidden.T @ dscores + 2 * reg * W2,
        "b2": dscores.sum(axis=0),
    }
