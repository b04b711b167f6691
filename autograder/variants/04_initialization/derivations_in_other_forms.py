"""Powers for fractions and roots, floats for integers, and a logarithm where nobody needs one.

exercise: xavier_derivation
"""

import sympy as sp


def var_product(EX, VX, EY, VY):
    return sp.expand((VX + EX**2) * (VY + EY**2) - EX**2 * EY**2)


def forward_condition(n):
    return n**-1.0


def backward_condition(m):
    return sp.exp(-sp.log(m))


def xavier_variance(n, m):
    return 1 / sp.Add(n / 2, 0.5 * m, evaluate=False)


def xavier_bound(n, m):
    return 6**0.5 * (n + m) ** -0.5
