"""xavier_variance: the 2 is missing. The mean of n and m is (n + m)/2 (see the section on Xavier
initialization).

exercise: xavier_derivation
caught by: test_xavier_variance
"""

import sympy as sp


def xavier_variance(n, m):
    return 1 / (n + m)


def xavier_bound(n, m):
    return sp.sqrt(6 / (n + m))
