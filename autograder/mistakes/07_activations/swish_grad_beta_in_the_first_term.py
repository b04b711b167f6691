"""The first term of Swish's derivative is σ(βx) without a factor beta.

exercise: swish_hardswish
caught by: test_swish_grad_is_the_derivative_for_any_beta
"""


def swish_grad(x, beta=1.0):
    s = sigmoid(beta * x)  # noqa: F821
    return beta * s + beta * x * s * (1 - s)
