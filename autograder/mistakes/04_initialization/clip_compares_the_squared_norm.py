"""Your clip_gradient compares the sum of squares with max_norm: take the root first, or square
max_norm (see the section on vanishing and exploding gradients).

exercise: clip_gradient
caught by: test_a_short_gradient_stays_as_it_is
"""

import numpy as np


def clip_gradient(g, max_norm):
    squared = np.sum(g**2)
    return g * (max_norm / np.sqrt(squared)) if squared > max_norm else g
