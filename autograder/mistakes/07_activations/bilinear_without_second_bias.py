"""Both factors of the bilinear unit have a bias: yours forgets c.

exercise: gated_units
caught by: test_bilinear_has_no_activation
"""


def bilinear(x, W, V, b, c):
    return (x @ W + b) * (x @ V)
