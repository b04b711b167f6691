"""For negative inputs the derivative of SELU is scale · alpha · e^x: yours lacks alpha.

exercise: selu
caught by: test_selu_grad_is_the_derivative
"""


def selu_grad(x):
    return selu_constants()[0] * elu_grad(x)  # noqa: F821
