"""You call it the edge where the value is within a fixed factor of an end. The margin is a share of
the range.

exercise: at_edge
caught by: test_both_ends_are_edges_on_the_log_scale
"""

import numpy as np


def at_edge(params, space, margin=0.05):
    for name, value in params.items():
        place = np.log10(value / space[name][0]) / 4
        if not margin < place < 1 - margin:
            return True
    return False
