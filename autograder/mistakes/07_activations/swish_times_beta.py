"""In Swish beta stands only inside the sigmoid: yours also multiplies the result.

exercise: swish_hardswish
caught by: test_swish_has_its_sharpness
"""


def swish(x, beta=1.0):
    return beta * x * sigmoid(beta * x)  # noqa: F821
