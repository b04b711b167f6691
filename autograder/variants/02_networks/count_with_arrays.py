"""Arrays instead of a sum over pairs; a numpy integer comes back.

exercise: count_parameters
"""

import numpy as np


def count_parameters(sizes):
    sizes = np.array(sizes)
    return sizes[:-1] @ sizes[1:] + sizes[1:].sum()
