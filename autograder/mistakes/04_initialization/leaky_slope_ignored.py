"""leaky_kaiming_variance: the slope a is missing. The negative half adds a² times as much as the
positive one (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_leaky_kaiming_variance
"""


def leaky_kaiming_variance(n, a):
    return 2 / n
