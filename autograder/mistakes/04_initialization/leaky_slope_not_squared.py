"""leaky_kaiming_variance: in the second moment the slope counts squared (see the section on Kaiming
initialization).

exercise: kaiming_derivation
caught by: test_leaky_kaiming_variance
"""


def leaky_kaiming_variance(n, a):
    return 2 / (n * (1 + a))
