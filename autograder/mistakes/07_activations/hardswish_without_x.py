"""Hard-swish is x times the hard sigmoid: yours is the hard sigmoid alone.

exercise: swish_hardswish
caught by: test_hardswish_has_the_right_values
"""

import numpy as np


def hardswish(x):
    return np.clip(x + 3, 0, 6) / 6
