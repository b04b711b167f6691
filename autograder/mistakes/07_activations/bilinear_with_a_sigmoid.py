"""The bilinear unit has no activation: yours has a sigmoid, as in GLU.

exercise: gated_units
caught by: test_bilinear_has_no_activation
"""


def bilinear(x, W, V, b, c):
    return sigmoid(x @ W + b) * (x @ V + c)  # noqa: F821
