"""var_relu_layer: you use the variance of the ReLU's output, as if its mean were 0. With weights of
mean 0 it is the second moment E[x²] that counts (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_variance_of_a_relu_layer
"""

import sympy as sp


def var_relu_layer(n, Vw, Vy_prev):
    return n * Vw * Vy_prev * (sp.Rational(1, 2) - 1 / (2 * sp.pi))
