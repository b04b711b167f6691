"""The derivative of softplus is the sigmoid itself, not the derivative of the sigmoid.

exercise: relu_softplus
caught by: test_softplus_grad_is_the_derivative_for_any_beta
"""


def softplus_grad(x, beta=1.0):
    return sigmoid_grad(beta * x)  # noqa: F821
