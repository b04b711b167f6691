"""Your clip_gradient takes the largest singular value of a matrix for its norm. The Euclidean norm
of all entries is meant, whatever the shape (see the section on vanishing and exploding
gradients).

exercise: clip_gradient
caught by: test_a_long_gradient_is_scaled_to_the_norm
"""

import numpy as np


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g, 2) if g.ndim == 2 else np.sqrt(np.sum(g**2))
    return g * (max_norm / norm) if norm > max_norm else g
