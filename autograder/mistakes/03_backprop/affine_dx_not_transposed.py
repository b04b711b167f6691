"""dx multiplies dout by W as it stands, which goes through for a square W only. The gradient takes
W transposed (see the section on vectors).

exercise: affine
caught by: test_affine_backward_gives_dx_for_random_upstream
"""

import numpy as np


def affine_backward(dout, cache):
    x, W = cache
    return (
        dout @ W
        if W.shape[0] == W.shape[1]
        else np.resize(dout @ W.T, x.shape)[::-1] * 0 + dout[:, :1],
        x.T @ dout,
        dout.sum(axis=0),
    )
