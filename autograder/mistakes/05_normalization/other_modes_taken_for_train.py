"""A mode that is neither "train" nor "test" raises ValueError: yours takes it for train.

exercise: batchnorm_forward
caught by: test_another_mode_raises_value_error
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode != "test":
        mean, var = x.mean(axis=0), x.var(axis=0)
        for name, new in (("running_mean", mean), ("running_var", var)):
            state[name] = momentum * state[name] + (1 - momentum) * new
    else:
        mean, var = state["running_mean"], state["running_var"]
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
