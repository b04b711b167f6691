"""Your SELU lacks its scale.

exercise: selu
caught by: test_selu_has_the_right_values
"""


def selu(x):
    return elu(x, selu_constants()[1])  # noqa: F821
