"""The derivative of hard-swish is 0 below −3 and 1 above 3: yours is (2x + 3)/6 everywhere.

exercise: swish_hardswish
caught by: test_hardswish_grad_is_the_derivative
"""


def hardswish_grad(x):
    return (2 * x + 3) / 6
