"""backward_condition: 1/sqrt(m) is the standard deviation of a weight. Its variance is asked for
(see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_backward_condition
"""

import sympy as sp


def backward_condition(m):
    return sp.sqrt(1 / m)
