"""The loss has lost its minus sign: L_A = −y ξ5, which is never negative (see the section on the
logistic loss).

exercise: logistic_trace
caught by: test_logistic_trace_has_the_six_values
"""

import numpy as np


def logistic_trace(X, y, W):
    xi1 = -W * X
    xi2 = np.exp(xi1)
    xi3 = 1 + xi2
    xi4 = 1 / xi3
    xi5 = np.log(xi4)
    values = [xi1, xi2, xi3, xi4, xi5, y * xi5]
    partials = [-X, xi2, 1, -1 / xi3**2, 1 / xi4, y]
    return {"values": values, "partials": partials, "dL_dW": np.prod(partials)}
