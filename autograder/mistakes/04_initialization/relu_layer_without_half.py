"""var_relu_layer: half of the second moment is lost in the ReLU. Your layer treats its inputs as if
there were none (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_variance_of_a_relu_layer
"""


def var_relu_layer(n, Vw, Vy_prev):
    return n * Vw * Vy_prev
