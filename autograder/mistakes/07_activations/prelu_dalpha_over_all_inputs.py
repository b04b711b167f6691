"""Where x is positive alpha plays no role: your dalpha adds up those inputs as well.

exercise: prelu
caught by: test_prelu_dalpha_is_summed_over_the_batch
"""

import numpy as np


def prelu_backward(dout, x, alpha):
    dx = dout * np.where(x > 0, 1, alpha)
    by_entry = dout * x
    return dx, by_entry.sum(axis=0) if np.ndim(alpha) else by_entry.sum()
