"""The bias b belongs inside the sigmoid of GLU: yours is added after it.

exercise: gated_units
caught by: test_glu_has_a_sigmoid_on_its_gate
"""


def glu(x, W, V, b, c):
    return (sigmoid(x @ W) + b) * (x @ V + c)  # noqa: F821
