"""Your kaiming_normal returns the shape (fan_out, fan_in). Here weights stand as (fan_in, fan_out),
for x @ W (see the section on Kaiming initialization).

exercise: kaiming
caught by: test_kaiming_normal_has_the_variance
"""

import numpy as np


def kaiming_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2 / fan_in), (fan_out, fan_in))
