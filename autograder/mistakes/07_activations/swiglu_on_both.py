"""Only the gate of SwiGLU is activated: yours takes the Swish of both factors.

exercise: gated_units
caught by: test_swiglu_has_a_swish_on_its_gate
"""


def swiglu(x, W, V, b, c):
    return swish(x @ W + b) * swish(x @ V + c)  # noqa: F821
