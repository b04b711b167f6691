"""Φ(x) is ½(1 + erf(x/√2)): your argument of erf is not divided by √2.

exercise: gelu
caught by: test_gelu_is_the_exact_one
"""


def gelu(x):
    return x * (1 + erf(x)) / 2  # noqa: F821
