"""The second term of Swish's derivative is βx times σ(1 − σ): yours lacks the x.

exercise: swish_hardswish
caught by: test_swish_grad_is_the_derivative_for_any_beta
"""


def swish_grad(x, beta=1.0):
    s = sigmoid(beta * x)  # noqa: F821
    return s + beta * s * (1 - s)
