"""xavier_variance: 1/n looks at the inputs only. The mean of n and m takes the place of n (see the
section on Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_variance
"""

import sympy as sp


def xavier_variance(n, m):
    return 1 / n


def xavier_bound(n, m):
    return sp.sqrt(6 / (n + m))
