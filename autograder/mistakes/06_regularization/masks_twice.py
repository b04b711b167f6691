"""You weight the masks with their probabilities and then multiply by p once more (see the section
on the expected activation).

exercise: expected_activation
caught by: test_expectation_weights_each_mask_with_its_probability
"""

import numpy as np


def expected_activation(w, x, p):
    return p**2 * np.sum(w * x)
