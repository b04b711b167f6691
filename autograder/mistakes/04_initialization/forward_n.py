"""forward_condition: that is the factor by which the variance grows. Solve n Var(w) = 1 for Var(w)
(see the section on the variance of a linear layer).

exercise: linear_variance
caught by: test_forward_condition
"""


def forward_condition(n):
    return n
