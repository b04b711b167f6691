"""The fraction is subtracted from A⁻¹: yours is added.

exercise: sherman_morrison
caught by: test_sherman_morrison_inverts_a_changed_identity
"""

import numpy as np


def sherman_morrison(A_inv, u, v):
    denominator = 1 + v @ A_inv @ u
    if denominator == 0:
        raise ValueError("A + u vᵀ has no inverse")
    return A_inv + np.outer(A_inv @ u, v @ A_inv) / denominator
