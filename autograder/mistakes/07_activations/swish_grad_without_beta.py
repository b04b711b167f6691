"""The second term of Swish's derivative has a factor beta from the chain rule, βf + σ(1 − βf) by
the output f: yours lacks it.

exercise: swish_hardswish
caught by: test_swish_grad_is_the_derivative_for_any_beta
"""


def swish_grad(x, beta=1.0):
    s = sigmoid(beta * x)  # noqa: F821
    return s + x * s * (1 - s)
