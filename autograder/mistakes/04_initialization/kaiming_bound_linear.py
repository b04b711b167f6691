"""kaiming_bound: sqrt(3/n) belongs to the variance 1/n of a linear layer. For a ReLU it is 2/n (see
the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_kaiming_bound
"""

import sympy as sp


def kaiming_bound(n):
    return sp.sqrt(3 / n)
