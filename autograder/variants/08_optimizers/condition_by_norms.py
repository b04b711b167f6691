"""The condition number as the norm of the matrix times that of its inverse.

exercise: quadratic
"""

import numpy as np


def condition_number(H):
    return np.linalg.norm(H, 2) * np.linalg.norm(np.linalg.inv(H), 2)
