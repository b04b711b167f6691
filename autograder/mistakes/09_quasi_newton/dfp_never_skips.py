"""DFP is used for every pair: with qᵀp ≤ 1e-10·‖p‖‖q‖ the matrix must stay as it is, or it is no
longer positive definite.

exercise: dfp_update
caught by: test_dfp_skips_pairs_without_curvature
"""

import numpy as np


def dfp_update(B, p, q):
    Bq = B @ q
    return B - np.outer(Bq, Bq) / (q @ Bq) + np.outer(p, p) / (q @ p)
