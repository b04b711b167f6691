"""Gated units and their gradients, added up one example at a time with outer products.

exercise: gated_units
"""

import numpy as np


def glu(x, W, V, b, c):
    return np.array([sigmoid(row @ W + b) * (row @ V + c) for row in x])  # noqa: F821


def bilinear(x, W, V, b, c):
    return np.einsum("nd,dh->nh", x, W) * (x @ V + c) + b * (x @ V + c)


def reglu(x, W, V, b, c):
    gate = np.dot(x, W) + b
    return np.where(gate > 0, gate * (np.dot(x, V) + c), 0)


def glu_backward(dout, x, W, V, b, c):
    dx, dW, dV = np.zeros_like(x), np.zeros_like(W), np.zeros_like(V)
    db, dc = np.zeros_like(b), np.zeros_like(c)
    for n, row in enumerate(x):
        s, linear = sigmoid(row @ W + b), row @ V + c  # noqa: F821
        dgate, dlinear = dout[n] * linear * s * (1 - s), dout[n] * s
        dx[n] = W @ dgate + V @ dlinear
        dW += np.outer(row, dgate)
        dV += np.outer(row, dlinear)
        db += dgate
        dc += dlinear
    return dx, dW, dV, db, dc
