"""Your hidden units are on at all four points, where ReLU is the identity, so that the net is
linear: give one of them a bias that turns it off.

exercise: xor_network
caught by: test_xor_network_separates_equal_from_unequal_inputs
"""

import numpy as np


def xor_network():
    return {
        "W1": np.array([[1.0, 1.0], [1.0, 1.0]]),
        "b1": np.array([0.0, 1.0]),
        "W2": np.array([[0.0, 3.0], [0.0, -2.0]]),
        "b2": np.array([0.0, 1.5]),
    }
