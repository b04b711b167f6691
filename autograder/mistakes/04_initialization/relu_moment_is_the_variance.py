"""relu_second_moment: that is the variance of max(0, y) for a normal y, with the square of the mean
taken off. E[x²] keeps it (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_second_moment_of_a_relu
"""

import sympy as sp


def relu_second_moment(Vy):
    return Vy / 2 - Vy / (2 * sp.pi)


def var_relu_layer(n, Vw, Vy_prev):
    return n * Vw * Vy_prev / 2
