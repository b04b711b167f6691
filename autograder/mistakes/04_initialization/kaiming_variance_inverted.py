"""kaiming_variance: n/2 is the factor by which the variance grows. Solve n/2 Var(w) = 1 for Var(w)
(see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_kaiming_variance
"""

import sympy as sp


def kaiming_variance(n):
    return n / 2


def kaiming_bound(n):
    return sp.sqrt(6 / n)
