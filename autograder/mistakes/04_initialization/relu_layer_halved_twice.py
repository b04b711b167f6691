"""var_relu_layer: the half of the ReLU is taken twice (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_variance_of_a_relu_layer
"""


def var_relu_layer(n, Vw, Vy_prev):
    return n * Vw * Vy_prev / 4
