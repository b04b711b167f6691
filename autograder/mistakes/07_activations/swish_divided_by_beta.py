"""In Swish x is multiplied by beta inside the sigmoid: yours divides.

exercise: swish_hardswish
caught by: test_swish_has_its_sharpness
"""


def swish(x, beta=1.0):
    return x * sigmoid(x / beta)  # noqa: F821
