"""Your gaussian_mle subtracts the mean from the caller's array in place. Make a new one: x - mean
(see the rules at the top of the notebook).

exercise: variance_estimators
caught by: test_estimators_leave_the_sample_alone
"""

import numpy as np


def gaussian_mle(x):
    mean = np.mean(x)
    x -= mean
    return mean, np.mean(x**2)
