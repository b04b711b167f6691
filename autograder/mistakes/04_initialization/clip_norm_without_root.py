"""Your clip_gradient uses the sum of squares for the norm: the square root is missing (see the
section on vanishing and exploding gradients).

exercise: clip_gradient
caught by: test_a_long_gradient_is_scaled_to_the_norm
"""

import numpy as np


def clip_gradient(g, max_norm):
    norm = np.sum(g**2)
    return g * (max_norm / norm) if norm > max_norm else g
