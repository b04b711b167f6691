"""The two factors of GLU have weights of their own: yours uses W and b in both.

exercise: gated_units
caught by: test_glu_has_a_sigmoid_on_its_gate
"""


def glu(x, W, V, b, c):
    return sigmoid(x @ W + b) * (x @ W + b)  # noqa: F821
