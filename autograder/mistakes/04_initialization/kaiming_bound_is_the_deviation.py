"""kaiming_bound: that is the standard deviation. A uniform distribution reaches sqrt(3) times as
far (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_kaiming_bound
"""

import sympy as sp


def kaiming_bound(n):
    return sp.sqrt(2 / n)
