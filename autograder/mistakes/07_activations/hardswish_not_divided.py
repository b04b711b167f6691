"""Hard-swish divides by 6: yours does not.

exercise: swish_hardswish
caught by: test_hardswish_has_the_right_values
"""

import numpy as np


def hardswish(x):
    return x * np.clip(x + 3, 0, 6)
