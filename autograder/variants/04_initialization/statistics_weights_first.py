"""All weights are drawn before the data goes through, with keywords; pairs as lists of floats in a
tuple.

exercise: activation_statistics
"""

import numpy as np


def activation_statistics(init, activation, X, layers=10, units=500, rng=None):
    generator = np.random.default_rng() if rng is None else rng
    fans = [X.shape[1]] + [units] * (layers - 1)
    weights = [init(fan_in=fan, fan_out=units, rng=generator) for fan in fans]
    out = [X]
    for W in weights:
        out.append(activation(np.einsum("nd,dh->nh", out[-1], W)))
    return tuple([float(np.mean(h)), float(np.var(h)) ** 0.5] for h in out)
