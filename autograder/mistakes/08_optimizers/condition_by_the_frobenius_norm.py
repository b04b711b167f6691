"""The product of the Frobenius norms of H and its inverse is another condition number: this one is
the largest over the smallest magnitude of the eigenvalues.

exercise: quadratic
caught by: test_condition_number_is_the_ratio_of_the_extreme_eigenvalues
"""

import numpy as np


def condition_number(H):
    return np.linalg.cond(H, "fro")
