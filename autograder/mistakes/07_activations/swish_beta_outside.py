"""In Swish beta stands inside the sigmoid: yours multiplies the result instead.

exercise: swish_hardswish
caught by: test_swish_has_its_sharpness
"""


def swish(x, beta=1.0):
    return beta * x * sigmoid(x)  # noqa: F821
