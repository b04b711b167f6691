"""var_relu_layer: the sum has n terms (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_variance_of_a_relu_layer
"""


def var_relu_layer(n, Vw, Vy_prev):
    return Vw * Vy_prev / 2
