"""Your clip_gradient scales every gradient to max_norm, and a gradient of zeros becomes NaN. Only a
gradient that is longer than max_norm is clipped (see the section on vanishing and exploding
gradients).

exercise: clip_gradient
caught by: test_a_short_gradient_stays_as_it_is
"""

import numpy as np


def clip_gradient(g, max_norm):
    return g * (max_norm / np.sqrt(np.sum(g**2)))
