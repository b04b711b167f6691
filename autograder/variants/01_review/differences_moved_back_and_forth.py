"""Moves by +h, −2h, +h on a flat view, which leaves round-off in x; divides each part by 2h.

exercise: numerical_gradient
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    flat = x.reshape(-1)
    gradient = []
    for i in range(flat.size):
        flat[i] += h
        up = f(x) / (2 * h)
        flat[i] -= 2 * h
        down = f(x) / (2 * h)
        flat[i] += h
        gradient.append(up - down)
    return np.array(gradient).reshape(x.shape)
