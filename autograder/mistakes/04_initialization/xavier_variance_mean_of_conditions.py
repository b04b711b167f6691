"""xavier_variance: you take the mean of 1/n and 1/m. Xavier's compromise takes the mean of n and m,
and then one over it (see the section on Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_variance
"""

import sympy as sp


def xavier_variance(n, m):
    return (1 / n + 1 / m) / 2


def xavier_bound(n, m):
    return sp.sqrt(6 / (n + m))
