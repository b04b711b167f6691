"""In the derivative of softplus the beta of the chain rule cancels with the 1/beta in front: yours
keeps it.

exercise: relu_softplus
caught by: test_softplus_grad_is_the_derivative_for_any_beta
"""


def softplus_grad(x, beta=1.0):
    return beta * sigmoid(beta * x)  # noqa: F821
