"""Sherman-Morrison as one product, (I - A⁻¹u vᵀ/denominator) A⁻¹.

exercise: sherman_morrison
"""

import numpy as np


def sherman_morrison(A_inv, u, v):
    z = A_inv.dot(u)
    below = 1.0 + np.inner(v, z)
    if np.isclose(below, 0):
        raise ValueError
    return (np.eye(z.size) - z.reshape(-1, 1) * v / below) @ A_inv
