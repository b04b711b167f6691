"""Your logistic loss changes the caller's labels in place. Work on a new array (see the rules at
the top of the notebook).

exercise: logistic_loss
caught by: test_logistic_loss_leaves_its_arguments_alone
"""

import numpy as np


def logistic_loss(w, X, y):
    y *= 2
    y -= 1
    z = y * (X @ w)
    dz = -y * np.exp(-np.logaddexp(0, z))
    return np.mean(np.logaddexp(0, -z)), X.T @ dz / len(y)
