"""xavier_bound: the bound is sqrt(3) times the standard deviation, not 3 times (see the section on
Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_bound
"""

import sympy as sp


def xavier_bound(n, m):
    return 3 * sp.sqrt(2 / (n + m))
