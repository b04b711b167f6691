"""Your answer is the opposite: you return True in the middle of the range.

exercise: at_edge
caught by: test_both_ends_are_edges_on_the_log_scale
"""

import numpy as np


def at_edge(params, space, margin=0.05):
    for name, value in params.items():
        low, high = np.log(space[name])
        place = (np.log(value) - low) / (high - low)  # from 0 to 1
        if not margin < place < 1 - margin:
            return False
    return True
