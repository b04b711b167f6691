"""leaky_kaiming_variance: the leaky half lets more variance through, so that the weights must be
smaller: 1 + a² goes into the denominator (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_leaky_kaiming_variance
"""


def leaky_kaiming_variance(n, a):
    return 2 * (1 + a**2) / n
