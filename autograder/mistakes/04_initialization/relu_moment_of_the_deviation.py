"""relu_second_moment: the argument is a variance already, and E[x²] is half of it, not half of its
root or its square (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_second_moment_of_a_relu
"""

import sympy as sp


def relu_second_moment(Vy):
    return sp.sqrt(Vy) / 2


def var_relu_layer(n, Vw, Vy_prev):
    return n * Vw * Vy_prev / 2
