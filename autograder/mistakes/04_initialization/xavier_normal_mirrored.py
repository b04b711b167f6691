"""Half of your weights are the other half with the opposite sign: each weight needs a draw of its
own (see Xavier initialization).

exercise: xavier
caught by: test_xavier_normal_is_bell_shaped
"""

import numpy as np


def xavier_normal(fan_in, fan_out, rng):
    half = rng.normal(0, np.sqrt(2 / (fan_in + fan_out)), (-(-fan_in // 2), fan_out))
    return np.concatenate([half, -half])[:fan_in]
