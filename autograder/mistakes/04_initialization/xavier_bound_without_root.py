"""xavier_bound: c²/3 is the variance, so that a root is still to be taken (see the section on
Xavier initialization).

exercise: xavier_derivation
caught by: test_xavier_bound
"""


def xavier_bound(n, m):
    return 6 / (n + m)
