"""Φ is in the standard library, as statistics.NormalDist; the slope by differences of high order.

exercise: gelu
"""

from statistics import NormalDist

import numpy as np

gelu = np.vectorize(lambda v: v * NormalDist().cdf(v), otypes=[float])


def gelu_grad(x):
    h = 1e-3
    near, far = gelu(x + h) - gelu(x - h), gelu(x + 2 * h) - gelu(x - 2 * h)
    return (8 * near - far) / (12 * h)
