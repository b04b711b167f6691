"""`gelu_sigmoid` is the approximation x σ(1.702x): yours is the exact GELU.

exercise: gelu
caught by: test_gelu_sigmoid_has_the_right_values
"""


def gelu_sigmoid(x):
    return gelu(x)  # noqa: F821
