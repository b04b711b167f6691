"""kaiming_variance: that is the standard deviation. Leave out the root (see the section on Kaiming
initialization).

exercise: kaiming_derivation
caught by: test_kaiming_variance
"""

import sympy as sp


def kaiming_variance(n):
    return sp.sqrt(2 / n)


def kaiming_bound(n):
    return sp.sqrt(6 / n)
