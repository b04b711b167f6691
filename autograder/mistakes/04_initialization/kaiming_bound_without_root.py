"""kaiming_bound: c²/3 is the variance, so that a root is still to be taken (see the section on
Kaiming initialization).

exercise: kaiming_derivation
caught by: test_kaiming_bound
"""


def kaiming_bound(n):
    return 6 / n
