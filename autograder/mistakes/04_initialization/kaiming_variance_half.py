"""kaiming_variance: n/2 times Var(w) is 1, so that the 2 goes into the numerator (see the section
on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_kaiming_variance
"""

import sympy as sp


def kaiming_variance(n):
    return 1 / (2 * n)


def kaiming_bound(n):
    return sp.sqrt(6 / n)
