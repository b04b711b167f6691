"""In the derivative of softplus the beta of the chain rule is missing: your 1/beta has nothing to
cancel it.

exercise: relu_softplus
caught by: test_softplus_grad_is_the_derivative_for_any_beta
"""


def softplus_grad(x, beta=1.0):
    return sigmoid(beta * x) / beta  # noqa: F821
