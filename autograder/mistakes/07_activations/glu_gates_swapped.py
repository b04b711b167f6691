"""The sigmoid of GLU stands on the product with W: yours stands on that with V.

exercise: gated_units
caught by: test_glu_has_a_sigmoid_on_its_gate
"""


def glu(x, W, V, b, c):
    return (x @ W + b) * sigmoid(x @ V + c)  # noqa: F821
