"""The derivative of softplus is σ(βx): yours does not use beta.

exercise: relu_softplus
caught by: test_softplus_grad_is_the_derivative_for_any_beta
"""


def softplus_grad(x, beta=1.0):
    return sigmoid(x)  # noqa: F821
