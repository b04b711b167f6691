"""Your hard-swish writes into the array of the caller: work on a copy.

exercise: swish_hardswish
caught by: test_swish_and_hardswish_leave_x_as_it_was
"""

import numpy as np


def hardswish(x):
    x *= np.clip(x + 3, 0, 6) / 6
    return x
