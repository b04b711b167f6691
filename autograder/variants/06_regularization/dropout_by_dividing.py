"""out is divided by p rather than multiplied by the mask, entries are set to 0 by index, and the
generator is spawned.

exercise: dropout
"""

import numpy as np


def dropout_forward(x, p, rng, train=True):
    if p > 1 or p <= 0:
        raise ValueError(p)
    if not train or p == 1:
        return x, np.ones(x.shape)
    keep = rng.spawn(1)[0].uniform(size=x.shape) <= p
    out = x / p
    out[~keep] = 0
    return out, keep.astype(float) / p


def dropout_backward(dout, mask):
    dx = np.zeros(dout.shape)
    dx[mask > 0] = dout[mask > 0] * mask[mask > 0]
    return dx
