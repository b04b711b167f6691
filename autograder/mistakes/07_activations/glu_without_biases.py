"""Your GLU forgets the biases.

exercise: gated_units
caught by: test_glu_has_a_sigmoid_on_its_gate
"""


def glu(x, W, V, b, c):
    return sigmoid(x @ W) * (x @ V)  # noqa: F821
