"""Your clip_gradient scales every gradient to max_norm, those too that are shorter. Only a gradient
that is longer is clipped (see the section on vanishing and exploding gradients).

exercise: clip_gradient
caught by: test_a_short_gradient_stays_as_it_is
"""

import numpy as np


def clip_gradient(g, max_norm):
    norm = np.sqrt(np.sum(g**2))
    return g * (max_norm / norm) if norm else g
