"""`gelu_sigmoid_grad` is the derivative of the approximation: yours is that of the exact GELU.

exercise: gelu
caught by: test_gelu_sigmoid_grad_is_the_derivative
"""


def gelu_sigmoid_grad(x):
    return gelu_grad(x)  # noqa: F821
