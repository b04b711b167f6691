"""xavier_bound: that is the standard deviation. A uniform distribution reaches sqrt(3) times as far
(see the section on Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_bound
"""

import sympy as sp


def xavier_bound(n, m):
    return sp.sqrt(2 / (n + m))
