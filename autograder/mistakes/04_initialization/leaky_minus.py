"""leaky_kaiming_variance: the two halves add up to 1 + a²; the minus of the negative side is
squared away (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_leaky_kaiming_variance
"""


def leaky_kaiming_variance(n, a):
    return 2 / (n * (1 - a**2))
