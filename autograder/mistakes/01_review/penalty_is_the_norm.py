"""Your penalty is the norm of the weights, with its square root. It is the sum of the squares: see
the section on the full loss.

exercise: regularized_loss
caught by: test_penalty_is_reg_times_the_sum_of_squares
"""

import numpy as np


def regularized_loss(W, X, y, reg):
    loss, dscores = softmax_loss(X @ W, y)  # noqa: F821
    return loss + reg * np.linalg.norm(W), X.T @ dscores + reg * W / np.linalg.norm(W)
