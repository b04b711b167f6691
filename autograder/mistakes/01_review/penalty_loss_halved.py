"""Your penalty has a ½ in the loss and none in its gradient: this course writes reg · Σ W², without
the ½ (see the section on the full loss).

exercise: regularized_loss
caught by: test_penalty_is_reg_times_the_sum_of_squares
"""

import numpy as np


def regularized_loss(W, X, y, reg):
    loss, dscores = softmax_loss(X @ W, y)  # noqa: F821
    return loss + 0.5 * reg * np.sum(W**2), X.T @ dscores + 2 * reg * W
