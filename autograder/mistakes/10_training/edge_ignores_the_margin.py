"""You use 0.05 whatever `margin` is.

exercise: at_edge
caught by: test_edge_is_as_wide_as_the_margin
"""

import numpy as np


def at_edge(params, space, margin=0.05):
    for name, value in params.items():
        low, high = np.log(space[name])
        place = (np.log(value) - low) / (high - low)  # from 0 to 1
        if not 0.05 < place < 0.95:
            return True
    return False
