"""Your L2 penalty already shrinks the weights. It should return the gradient and leave W alone; the
step is the optimizer's (see the section on penalties).

exercise: penalties
caught by: test_penalties_leave_the_weights
"""

import numpy as np


def l2_penalty(W, reg):
    penalty, dW = reg * np.sum(W**2), 2 * reg * W
    W -= dW
    return penalty, dW
