"""Only the gate of GLU is activated: yours takes the sigmoid of both factors.

exercise: gated_units
caught by: test_glu_has_a_sigmoid_on_its_gate
"""


def glu(x, W, V, b, c):
    return sigmoid(x @ W + b) * sigmoid(x @ V + c)  # noqa: F821
