"""Your loss is the data loss alone, while your gradient has the penalty's part: add reg · Σ W² (see
the section on the full loss).

exercise: regularized_loss
caught by: test_penalty_is_reg_times_the_sum_of_squares
"""


def regularized_loss(W, X, y, reg):
    loss, dscores = softmax_loss(X @ W, y)  # noqa: F821
    return loss, X.T @ dscores + 2 * reg * W
