"""Your xavier_normal hands the variance to `normal`, which takes the standard deviation: its root
(see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_has_the_variance
"""


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, 2 / (fan_in + fan_out), (fan_in, fan_out))
