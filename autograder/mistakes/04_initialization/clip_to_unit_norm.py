"""Your clip_gradient scales a long gradient to the norm 1 and forgets to multiply by max_norm (see
the section on vanishing and exploding gradients).

exercise: clip_gradient
caught by: test_a_long_gradient_is_scaled_to_the_norm
"""

import numpy as np


def clip_gradient(g, max_norm):
    norm = np.sqrt(np.sum(g**2))
    return g / norm if norm > max_norm else g
