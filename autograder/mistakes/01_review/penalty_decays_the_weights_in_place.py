"""Your function changes the weights that it is given. It only computes loss and gradient; the step
is the optimizer's (see the rules at the top of the notebook).

exercise: regularized_loss
caught by: test_regularized_loss_leaves_its_arguments_alone
"""

import numpy as np


def regularized_loss(W, X, y, reg):
    loss, dscores = softmax_loss(X @ W, y)  # noqa: F821
    loss += reg * np.sum(W**2)
    W *= 2 * reg
    return loss, X.T @ dscores + W
