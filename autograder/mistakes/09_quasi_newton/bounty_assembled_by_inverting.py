"""The Hessian is updated and inverted: where B is nearly singular all digits are lost.

exercise: extra_assembled_update
caught by: test_assembled_update_needs_no_inverse
"""

import numpy as np


def assembled_update(B, p, q):
    H = np.linalg.inv(B)
    Hp = H @ p
    return np.linalg.inv(H - np.outer(Hp, Hp) / (p @ Hp) + np.outer(q, q) / (q @ p))
