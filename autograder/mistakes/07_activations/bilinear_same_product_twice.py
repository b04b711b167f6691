"""The two factors of the bilinear unit have weights of their own: yours uses W and b in both.

exercise: gated_units
caught by: test_bilinear_has_no_activation
"""


def bilinear(x, W, V, b, c):
    return (x @ W + b) ** 2
