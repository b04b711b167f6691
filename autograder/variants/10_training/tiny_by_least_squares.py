"""Random hidden units, and the second layer by least squares.

exercise: overfit_tiny
"""

import numpy as np


def overfit_tiny(X, y, rng):
    W1, b1 = rng.normal(size=(X.shape[1], 200)), rng.normal(size=200)
    targets = 2 * np.eye(int(y.max()) + 1)[y] - 1
    W2 = np.linalg.lstsq(np.maximum(0, X @ W1 + b1), targets, rcond=None)[0]
    return [{"W1": W1, "b1": b1, "W2": W2, "b2": np.zeros(targets.shape[1])}, None]
