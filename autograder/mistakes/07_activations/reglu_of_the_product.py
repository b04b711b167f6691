"""The ReLU of ReGLU stands on the gate alone: yours stands on the whole product.

exercise: gated_units
caught by: test_reglu_has_a_relu_on_its_gate
"""


def reglu(x, W, V, b, c):
    return relu((x @ W + b) * (x @ V + c))  # noqa: F821
