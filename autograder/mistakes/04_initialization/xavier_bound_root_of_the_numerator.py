"""xavier_bound: the root goes over the whole fraction, not over the 6 alone (see the section on
Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_bound
"""

import sympy as sp


def xavier_bound(n, m):
    return sp.sqrt(6) / (n + m)
