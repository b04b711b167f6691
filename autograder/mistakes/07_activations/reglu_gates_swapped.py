"""The ReLU of ReGLU stands on the product with W: yours stands on that with V.

exercise: gated_units
caught by: test_reglu_has_a_relu_on_its_gate
"""


def reglu(x, W, V, b, c):
    return (x @ W + b) * relu(x @ V + c)  # noqa: F821
