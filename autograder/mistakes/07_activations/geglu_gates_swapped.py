"""The GELU of GEGLU stands on the product with W: yours stands on that with V.

exercise: gated_units
caught by: test_geglu_has_the_exact_gelu_on_its_gate
"""


def geglu(x, W, V, b, c):
    return (x @ W + b) * gelu(x @ V + c)  # noqa: F821
