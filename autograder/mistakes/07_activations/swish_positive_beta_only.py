"""Your swish takes the size of beta. A negative one turns the sigmoid round (see the section on
Swish).

exercise: swish_hardswish
caught by: test_swish_has_its_sharpness
"""


def swish(x, beta=1.0):
    return x * sigmoid(abs(beta) * x)  # noqa: F821
