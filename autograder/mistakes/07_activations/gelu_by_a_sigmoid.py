"""Your GELU is the approximation by a sigmoid, off by up to 0.02: the exact one takes erf.

exercise: gelu
caught by: test_gelu_is_the_exact_one
"""


def gelu(x):
    return x * sigmoid(1.702 * x)  # noqa: F821
