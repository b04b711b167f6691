"""Your xavier_normal returns the shape (fan_out, fan_in). Here weights stand as (fan_in, fan_out),
for x @ W (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_has_the_variance
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    return rng.normal(0, np.sqrt(2 / (fan_in + fan_out)), (fan_out, fan_in))
