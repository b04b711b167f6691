"""By the output f, Swish's derivative is βf + σ(1 − βf): yours holds for beta = 1 only.

exercise: swish_hardswish
caught by: test_swish_grad_is_the_derivative_for_any_beta
"""


def swish_grad(x, beta=1.0):
    out, s = swish(x, beta), sigmoid(beta * x)  # noqa: F821
    return out + s * (1 - out)
