"""Swish is x times the sigmoid: yours is the sigmoid alone.

exercise: swish_hardswish
caught by: test_swish_has_the_right_values
"""


def swish(x, beta=1.0):
    return sigmoid(beta * x)  # noqa: F821
