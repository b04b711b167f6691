"""The constant in `gelu_sigmoid` is 1.702, not 1.7.

exercise: gelu
caught by: test_gelu_sigmoid_has_the_right_values
"""


def gelu_sigmoid(x):
    return x * sigmoid(1.7 * x)  # noqa: F821
