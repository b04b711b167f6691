"""Your logistic gradient uses x·w where the probability is due: that is the gradient of linear
regression. Apply the sigmoid first (see the section on logistic regression).

exercise: logistic_loss
caught by: test_logistic_gradient_is_that_of_the_loss
"""

import numpy as np


def logistic_loss(w, X, y):
    z = X @ w
    return np.mean(np.logaddexp(0, z) - y * z), X.T @ (z - y) / len(y)
