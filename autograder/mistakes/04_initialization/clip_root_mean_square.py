"""Your clip_gradient measures the gradient by its root mean square. The norm is the root of the sum
of squares, without a mean (see the section on vanishing and exploding gradients).

exercise: clip_gradient
caught by: test_a_long_gradient_is_scaled_to_the_norm
"""

import numpy as np


def clip_gradient(g, max_norm):
    norm = np.sqrt(np.mean(g**2))
    return g * (max_norm / norm) if norm > max_norm else g
