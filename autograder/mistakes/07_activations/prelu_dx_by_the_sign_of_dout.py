"""Which slope counts for dx depends on the sign of x: yours goes by the sign of dout.

exercise: prelu
caught by: test_prelu_dx_is_right_for_any_upstream
"""

import numpy as np


def prelu_backward(dout, x, alpha):
    dx = dout * np.where(dout > 0, 1, alpha)
    by_entry = dout * np.minimum(x, 0)
    return dx, by_entry.sum(axis=0) if np.ndim(alpha) else by_entry.sum()
