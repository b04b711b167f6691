"""Where both inputs are equal your two scores are equal too, and argmax decides by position: a bias
of the output layer breaks the tie.

exercise: xor_network
caught by: test_xor_network_separates_equal_from_unequal_inputs
"""

import numpy as np


def xor_network():
    return {
        "W1": np.array([[1.0, 1.0], [1.0, 1.0]]),
        "b1": np.array([0.0, -1.0]),
        "W2": np.array([[0.0, 1.0], [0.0, -2.0]]),
        "b2": np.array([0.0, 0.0]),
    }
