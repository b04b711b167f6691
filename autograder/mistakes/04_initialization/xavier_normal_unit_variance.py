"""Your xavier_normal draws standard normal weights and does not scale them (see the section on
Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_has_the_variance
"""


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, 1, (fan_in, fan_out))
