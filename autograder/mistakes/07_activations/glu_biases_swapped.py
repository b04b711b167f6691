"""b goes with W and c with V: your GLU has them swapped.

exercise: gated_units
caught by: test_glu_has_a_sigmoid_on_its_gate
"""


def glu(x, W, V, b, c):
    return sigmoid(x @ W + c) * (x @ V + b)  # noqa: F821
