"""xavier_bound: 1/12 is for the width of the interval, which is 2c. With the bound c the variance
is c²/3 (see the section on Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_bound
"""

import sympy as sp


def xavier_bound(n, m):
    return sp.sqrt(24 / (n + m))
