"""Arrays for lists, the derivative in closed form.

exercise: logistic_trace
"""

import numpy as np


def logistic_trace(X, y, W):
    e = np.exp(-X * W)
    p = 1 / (1 + e)
    return {
        "values": np.array([-X * W, e, 1 + e, p, np.log(p), -y * np.log(p)]),
        "partials": np.array([-X, e, 1.0, -(p**2), 1 / p, -y]),
        "dL_dW": -y * (1 - p) * X,
        "probability": p,
    }
