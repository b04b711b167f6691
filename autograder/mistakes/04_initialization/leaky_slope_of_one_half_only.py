"""leaky_kaiming_variance: the positive half keeps its slope 1 and stands beside the a²: 1 + a² (see
the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_leaky_kaiming_variance
"""


def leaky_kaiming_variance(n, a):
    return 2 / (n * a**2)
