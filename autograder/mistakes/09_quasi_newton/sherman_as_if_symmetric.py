"""vᵀA⁻¹ is v times A⁻¹ from the left: yours is A⁻¹v, which is the same only for a symmetric
matrix.

exercise: sherman_morrison
caught by: test_sherman_morrison_inverts_any_changed_matrix
"""

import numpy as np


def sherman_morrison(A_inv, u, v):
    denominator = 1 + v @ A_inv @ u
    if denominator == 0:
        raise ValueError("A + u vᵀ has no inverse")
    return A_inv - np.outer(A_inv @ u, A_inv @ v) / denominator
