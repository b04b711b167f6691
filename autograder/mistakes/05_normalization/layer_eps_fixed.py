"""eps is an argument: yours is 1e-5 whatever is given.

exercise: layernorm
caught by: test_layernorm_has_eps_inside_the_root
"""

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=1, keepdims=True) + 1e-5)
    x_hat = (x - x.mean(axis=1, keepdims=True)) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
