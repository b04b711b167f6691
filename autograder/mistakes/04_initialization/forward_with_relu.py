"""forward_condition: 2/n is for ReLU layers. This layer is linear (see the section on the variance
of a linear layer).

exercise: linear_variance
caught by: test_forward_condition
"""


def forward_condition(n):
    return 2 / n
