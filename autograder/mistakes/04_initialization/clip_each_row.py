"""Your clip_gradient clips each row by its own norm. One norm, over all entries of the array,
decides for all of them (see the section on vanishing and exploding gradients).

exercise: clip_gradient
caught by: test_a_long_gradient_is_scaled_to_the_norm
"""

import numpy as np


def clip_gradient(g, max_norm):
    norm = np.sqrt(np.sum(g**2, axis=-1, keepdims=True))
    return np.where(norm > max_norm, g * max_norm / np.maximum(norm, 1e-300), g)
