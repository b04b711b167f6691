"""Your forward pass writes into x: `x -= mean` changes the array of the caller.

exercise: instancenorm_forward
caught by: test_instancenorm_scales_and_shifts_with_eps_inside_the_root
"""

import numpy as np


def instancenorm_forward(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=(2, 3), keepdims=True) + eps)
    x -= x.mean(axis=(2, 3), keepdims=True)
    x_hat = x / std
    return gamma[:, None, None] * x_hat + beta[:, None, None], (x_hat, gamma, std)
