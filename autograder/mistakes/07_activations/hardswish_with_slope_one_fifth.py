"""The line in hard-swish is (x + 3)/6: yours is 0.2x + 0.5, that of another hard sigmoid.

exercise: swish_hardswish
caught by: test_hardswish_has_the_right_values
"""

import numpy as np


def hardswish(x):
    return x * np.clip(0.2 * x + 0.5, 0, 1)
