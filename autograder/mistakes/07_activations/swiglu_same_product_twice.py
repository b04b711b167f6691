"""The two factors of SwiGLU have weights of their own: yours uses W and b in both.

exercise: gated_units
caught by: test_swiglu_has_a_swish_on_its_gate
"""


def swiglu(x, W, V, b, c):
    return swish(x @ W + b) * (x @ W + b)  # noqa: F821
