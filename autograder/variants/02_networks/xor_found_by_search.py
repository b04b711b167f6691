"""A net that is found by a random search with a seed, not by hand.

exercise: xor_network
"""

import numpy as np


def xor_network():
    rng = np.random.default_rng(1)
    points, labels = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    while True:
        W1, b1, W2, b2 = (rng.normal(size=s) for s in ((2, 3), 3, (3, 2), 2))
        scores = np.maximum(0, points @ W1 + b1) @ W2 + b2
        if np.array_equal(scores.argmax(axis=1), labels):
            return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
