"""Your net computes AND: exclusive or is 1 where exactly one input is 1.

exercise: xor_network
caught by: test_xor_network_separates_equal_from_unequal_inputs
"""

import numpy as np


def xor_network():
    return {
        "W1": np.array([[1.0, 0.0], [1.0, 0.0]]),
        "b1": np.array([-1.0, 0.0]),
        "W2": np.array([[0.0, 1.0], [0.0, 0.0]]),
        "b2": np.array([0.5, 0.0]),
    }
