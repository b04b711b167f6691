"""forward_condition: 1/sqrt(n) is the standard deviation of a weight. Its variance is asked for
(see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_forward_condition
"""

import sympy as sp


def forward_condition(n):
    return sp.sqrt(1 / n)
