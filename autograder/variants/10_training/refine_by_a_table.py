"""A table of the values, and ranges as lists.

exercise: refine
"""

import numpy as np


def refine(results, space, keep):
    table = np.array([[params[name] for name in space] for _, params in results[:keep]])
    ranges = np.stack([table.min(axis=0), table.max(axis=0)], axis=1)
    return dict(zip(space, ranges.tolist(), strict=True))
