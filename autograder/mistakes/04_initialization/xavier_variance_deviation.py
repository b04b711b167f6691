"""xavier_variance: that is the standard deviation. Leave out the root (see the section on Xavier
initialization).

exercise: xavier_derivation
caught by: test_xavier_variance
"""

import sympy as sp


def xavier_variance(n, m):
    return sp.sqrt(2 / (n + m))


def xavier_bound(n, m):
    return sp.sqrt(6 / (n + m))
