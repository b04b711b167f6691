"""xavier_variance: (n + m)/2 takes the place of n. The variance is one over it (see the section on
Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_variance
"""

import sympy as sp


def xavier_variance(n, m):
    return (n + m) / 2


def xavier_bound(n, m):
    return sp.sqrt(6 / (n + m))
