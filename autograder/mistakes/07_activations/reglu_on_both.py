"""Only the gate of ReGLU is activated: yours takes the ReLU of both factors.

exercise: gated_units
caught by: test_reglu_has_a_relu_on_its_gate
"""


def reglu(x, W, V, b, c):
    return relu(x @ W + b) * relu(x @ V + c)  # noqa: F821
