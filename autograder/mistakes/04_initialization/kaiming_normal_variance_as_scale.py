"""Your kaiming_normal hands the variance to `normal`, which takes the standard deviation: its root
(see the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_normal_has_the_variance
"""


def kaiming_normal(fan_in, fan_out, rng):
    return rng.normal(0, 2 / fan_in, (fan_in, fan_out))
