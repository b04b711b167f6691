"""backward_condition: your expression is in a symbol that you made yourself. Use the argument m.

exercise: linear_variance
caught by: test_backward_condition
"""

import sympy as sp


def backward_condition(m):
    return 1 / sp.Symbol("n", positive=True)
