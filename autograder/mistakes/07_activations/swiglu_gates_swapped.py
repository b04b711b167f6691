"""The Swish of SwiGLU stands on the product with W: yours stands on that with V.

exercise: gated_units
caught by: test_swiglu_has_a_swish_on_its_gate
"""


def swiglu(x, W, V, b, c):
    return (x @ W + b) * swish(x @ V + c)  # noqa: F821
