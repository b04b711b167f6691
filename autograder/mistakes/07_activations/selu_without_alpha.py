"""Your SELU lacks its alpha for negative inputs.

exercise: selu
caught by: test_selu_has_the_right_values
"""


def selu(x):
    return selu_constants()[0] * elu(x)  # noqa: F821
