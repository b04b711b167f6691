"""`gelu_grad` is the derivative of the exact GELU: yours is that of the approximation by a sigmoid.

exercise: gelu
caught by: test_gelu_grad_is_the_derivative
"""


def gelu_grad(x):
    return gelu_sigmoid_grad(x)  # noqa: F821
