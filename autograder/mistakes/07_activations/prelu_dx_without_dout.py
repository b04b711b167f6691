"""dx is the local slope times dout: yours lacks dout where x is negative.

exercise: prelu
caught by: test_prelu_dx_is_right_for_any_upstream
"""

import numpy as np


def prelu_backward(dout, x, alpha):
    dx = np.where(x > 0, dout, alpha + 0 * x)
    by_entry = dout * np.minimum(x, 0)
    return dx, by_entry.sum(axis=0) if np.ndim(alpha) else by_entry.sum()
