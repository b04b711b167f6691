"""Your penalty leaves out the weights of the first feature, as if they were biases. There are none
here, and every weight counts (see the section on the full loss).

exercise: regularized_loss
caught by: test_penalty_is_reg_times_the_sum_of_squares
"""

import numpy as np


def regularized_loss(W, X, y, reg):
    loss, dscores = softmax_loss(X @ W, y)  # noqa: F821
    V = W * (np.arange(len(W)) > 0)[:, None]
    return loss + reg * np.sum(V**2), X.T @ dscores + 2 * reg * V
