"""xavier_variance: you take the geometric mean of n and m. Xavier's compromise takes the arithmetic
one (see the section on Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_variance
"""

import sympy as sp


def xavier_variance(n, m):
    return 1 / sp.sqrt(n * m)


def xavier_bound(n, m):
    return sp.sqrt(6 / (n + m))
