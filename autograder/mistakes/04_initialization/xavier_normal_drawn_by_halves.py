"""Your xavier_normal draws half of the weights and copies them for the other half, so that units
stay alike. Each weight has a draw of its own (see the section on Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_is_bell_shaped
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    half = rng.normal(0, np.sqrt(2 / (fan_in + fan_out)), (fan_in, fan_out // 2 + 1))
    return np.hstack([half, half])[:, :fan_out]
