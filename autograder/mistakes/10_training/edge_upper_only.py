"""You look at the upper end only.

exercise: at_edge
caught by: test_both_ends_are_edges_on_the_log_scale
"""

import numpy as np


def at_edge(params, space, margin=0.05):
    for name, value in params.items():
        low, high = np.log(space[name])
        place = (np.log(value) - low) / (high - low)  # from 0 to 1
        if place >= 1 - margin:
            return True
    return False
