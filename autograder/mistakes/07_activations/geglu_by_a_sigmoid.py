"""GEGLU takes the exact GELU: yours takes the approximation by a sigmoid.

exercise: gated_units
caught by: test_geglu_has_the_exact_gelu_on_its_gate
"""


def geglu(x, W, V, b, c):
    return gelu_sigmoid(x @ W + b) * (x @ V + c)  # noqa: F821
