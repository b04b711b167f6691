"""Each channel has its gamma and its beta: yours returns x_hat alone.

exercise: instancenorm_forward
caught by: test_instancenorm_scales_and_shifts_with_eps_inside_the_root
"""

import numpy as np


def instancenorm_forward(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=(2, 3), keepdims=True) + eps)
    x_hat = (x - x.mean(axis=(2, 3), keepdims=True)) / std
    return x_hat, (x_hat, gamma, std)
