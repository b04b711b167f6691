"""The second moment as an integral over the normal density, a variance that is solved for, and a
slope inside the moment.

exercise: kaiming_derivation
"""

import sympy as sp


def relu_second_moment(Vy):
    y = sp.Symbol("y", real=True)
    density = sp.exp(-(y**2) / (2 * Vy)) / sp.sqrt(2 * sp.pi * Vy)
    return sp.integrate(y**2 * density, (y, 0, sp.oo))


def var_relu_layer(n, Vw, Vy_prev):
    mean_squared = Vy_prev / (2 * sp.pi)
    return n * (mean_squared * Vw + Vw * (relu_second_moment(Vy_prev) - mean_squared))


def kaiming_variance(n):
    V, y = sp.symbols("V y", positive=True)
    return sp.solve(sp.Eq(n * V * y / 2, y), V)[0]


def leaky_kaiming_variance(n, a):
    return 1 / (n * (0.5 + 0.5 * a**2))


def kaiming_bound(n):
    return sp.sqrt(6) / n ** sp.Rational(1, 2)
