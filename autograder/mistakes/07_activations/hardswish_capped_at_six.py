"""In hard-swish x + 3 is limited to 6, not x.

exercise: swish_hardswish
caught by: test_hardswish_has_the_right_values
"""

import numpy as np


def hardswish(x):
    return x * (np.clip(x, -3, 6) + 3) / 6
