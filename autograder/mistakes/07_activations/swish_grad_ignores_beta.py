"""Your derivative of Swish does not use beta.

exercise: swish_hardswish
caught by: test_swish_grad_is_the_derivative_for_any_beta
"""


def swish_grad(x, beta=1.0):
    s = sigmoid(x)  # noqa: F821
    return s + x * s * (1 - s)
