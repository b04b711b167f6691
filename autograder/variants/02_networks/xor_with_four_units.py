"""One hidden unit for each of the four points, and tiny weights.

exercise: xor_network
"""

import numpy as np


def xor_network():
    signs = np.array([[-1, -1, 1, 1], [-1, 1, -1, 1]])
    on_at_its_point = 1 - np.maximum(signs, 0).sum(axis=0)
    wants = np.array([[1, 0], [0, 1], [0, 1], [1, 0]])
    return {"W1": 1e-4 * signs, "b1": 1e-4 * on_at_its_point, "W2": 1e-4 * wants, "b2": np.zeros(2)}
