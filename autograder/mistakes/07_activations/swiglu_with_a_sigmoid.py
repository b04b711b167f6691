"""SwiGLU has a Swish on its gate: yours has a sigmoid, as in GLU.

exercise: gated_units
caught by: test_swiglu_has_a_swish_on_its_gate
"""


def swiglu(x, W, V, b, c):
    return sigmoid(x @ W + b) * (x @ V + c)  # noqa: F821
