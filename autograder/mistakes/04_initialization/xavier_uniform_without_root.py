"""Your xavier_uniform forgets the root of the bound (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_uniform_has_the_variance
"""


def xavier_uniform(fan_in, fan_out, rng):
    bound = 6 / (fan_in + fan_out)
    return rng.uniform(-bound, bound, (fan_in, fan_out))
