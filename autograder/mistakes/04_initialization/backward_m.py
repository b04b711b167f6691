"""backward_condition: that is the factor by which the variance grows. Solve m Var(w) = 1 for Var(w)
(see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_backward_condition
"""


def backward_condition(m):
    return m
