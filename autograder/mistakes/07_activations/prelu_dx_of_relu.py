"""Negative inputs pass dout · alpha: your dx is 0 there, as for ReLU.

exercise: prelu
caught by: test_prelu_dx_is_right_for_any_upstream
"""

import numpy as np


def prelu_backward(dout, x, alpha):
    dx = dout * (x > 0)
    by_entry = dout * np.minimum(x, 0)
    return dx, by_entry.sum(axis=0) if np.ndim(alpha) else by_entry.sum()
