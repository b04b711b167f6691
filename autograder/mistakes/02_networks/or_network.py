"""Your net computes OR: at (1, 1) exclusive or is 0.

exercise: xor_network
caught by: test_xor_network_separates_equal_from_unequal_inputs
"""

import numpy as np


def xor_network():
    return {
        "W1": np.array([[1.0, 0.0], [1.0, 0.0]]),
        "b1": np.array([0.0, 0.0]),
        "W2": np.array([[-1.0, 1.0], [0.0, 0.0]]),
        "b2": np.array([0.5, -0.5]),
    }
