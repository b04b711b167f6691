"""Your clip_gradient measures the gradient by the sum of its magnitudes. Its Euclidean length is
the root of the sum of squares (see the section on vanishing and exploding gradients).

exercise: clip_gradient
caught by: test_a_long_gradient_is_scaled_to_the_norm
"""

import numpy as np


def clip_gradient(g, max_norm):
    norm = np.sum(np.abs(g))
    return g * (max_norm / norm) if norm > max_norm else g
