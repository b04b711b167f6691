"""The derivative of SELU has the scale in both branches: yours has it in none.

exercise: selu
caught by: test_selu_grad_is_the_derivative
"""


def selu_grad(x):
    return elu_grad(x, selu_constants()[1])  # noqa: F821
