"""kaiming_variance: 1/n is for a linear layer. The half that ReLU takes away is made up by a 2 (see
the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_kaiming_variance
"""

import sympy as sp


def kaiming_variance(n):
    return 1 / n


def kaiming_bound(n):
    return sp.sqrt(6 / n)
