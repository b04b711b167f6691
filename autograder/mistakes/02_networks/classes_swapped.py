"""The two classes are swapped: class 1, the second score, is exclusive or.

exercise: xor_network
caught by: test_xor_network_gives_class_one_to_unequal_inputs
"""

import numpy as np


def xor_network():
    return {
        "W1": np.array([[1.0, 1.0], [1.0, 1.0]]),
        "b1": np.array([0.0, -1.0]),
        "W2": np.array([[1.0, 0.0], [-2.0, 0.0]]),
        "b2": np.array([0.0, 0.5]),
    }
