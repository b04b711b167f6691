"""Above 3 hard-swish is x: yours goes on as a parabola, because x + 3 is not limited to 6.

exercise: swish_hardswish
caught by: test_hardswish_has_the_right_values
"""

import numpy as np


def hardswish(x):
    return x * np.maximum(x + 3, 0) / 6
