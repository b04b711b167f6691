"""The Frobenius norm squared, an einsum, and the slope as a difference of two masks.

exercise: penalties
"""

import numpy as np


def l2_penalty(W, reg):
    return reg * np.linalg.norm(W) ** 2, reg * (W + W)


def l1_penalty(W, reg):
    signs = (W > 0).astype(float) - (W < 0)
    return reg * np.einsum("dc,dc->", W, signs), reg * signs
