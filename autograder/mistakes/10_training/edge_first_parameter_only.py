"""You return after the first parameter: the others are never looked at.

exercise: at_edge
caught by: test_any_parameter_may_be_at_the_edge
"""

import numpy as np


def at_edge(params, space, margin=0.05):
    for name, value in params.items():
        low, high = np.log(space[name])
        place = (np.log(value) - low) / (high - low)  # from 0 to 1
        return not margin < place < 1 - margin
    return False
