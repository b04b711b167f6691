"""Each step from second moments, unsimplified, with float factors and exponents; the conditions
solved by SymPy.

exercise: linear_variance
"""

import sympy as sp


def var_product(EX, VX, EY, VY):
    return (VX + EX**2.0) * (VY + EY**2.0) - (EX * EY) ** 2


def var_linear(n, Ew, Vw, Ex, Vx):
    i = sp.Symbol("i", integer=True)
    return sp.Sum(var_product(Ew, Vw, Ex, Vx), (i, 1, n)).doit()


def var_linear_zero_mean(n, Vw, Vx):
    return var_linear(n, 0, Vw, 0, Vx)


def forward_condition(n):
    V, x = sp.symbols("V x", positive=True)
    return sp.solve(sp.Eq(var_linear_zero_mean(n, V, x), x), V)


def backward_condition(m):
    V = sp.Symbol("V", positive=True)
    return sp.solve(m * V - 1, V)[0]
