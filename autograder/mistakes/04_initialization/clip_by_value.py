"""Your clip_gradient limits each entry by itself, which turns the gradient aside. Scale all entries
by the same factor, so that only the length changes (see the section on vanishing and exploding
gradients).

exercise: clip_gradient
caught by: test_a_long_gradient_is_scaled_to_the_norm
"""

import numpy as np


def clip_gradient(g, max_norm):
    return np.clip(g, -max_norm, max_norm)
