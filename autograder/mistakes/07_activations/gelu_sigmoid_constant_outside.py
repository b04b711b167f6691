"""The constant 1.702 stands inside the sigmoid: yours multiplies the result.

exercise: gelu
caught by: test_gelu_sigmoid_has_the_right_values
"""


def gelu_sigmoid(x):
    return 1.702 * x * sigmoid(x)  # noqa: F821
