"""H is found by inverting B: where B is nearly singular all digits are lost. BH is I, so that H
drops out.

exercise: extra_D_inverse_H_p
caught by: test_D_inverse_H_p_needs_neither_H_nor_an_inverse
"""

import numpy as np


def D_inverse_H_p(B, p, q):
    H = np.linalg.inv(B)
    return np.linalg.solve(H + np.outer(q, q) / (q @ p), H @ p)
