"""Your Swish does not use beta.

exercise: swish_hardswish
caught by: test_swish_has_its_sharpness
"""


def swish(x, beta=1.0):
    return x * sigmoid(x)  # noqa: F821
