"""Swish is a product: your derivative is that of the sigmoid alone.

exercise: swish_hardswish
caught by: test_swish_grad_is_the_derivative_for_any_beta
"""


def swish_grad(x, beta=1.0):
    s = sigmoid(beta * x)  # noqa: F821
    return s * (1 - s)
