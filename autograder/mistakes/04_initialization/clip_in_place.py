"""Your clip_gradient writes into the gradient that it was given. Return a new array.

exercise: clip_gradient
caught by: test_clipping_leaves_its_argument
"""

import numpy as np


def clip_gradient(g, max_norm):
    norm = np.sqrt(np.sum(g**2))
    if norm > max_norm:
        g *= max_norm / norm
    return g
