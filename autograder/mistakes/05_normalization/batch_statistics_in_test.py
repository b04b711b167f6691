"""In test mode the running statistics count: yours takes those of the batch, so that a single
example is always 0 before the shift.

exercise: batchnorm_forward
caught by: test_test_mode_normalizes_by_the_running_statistics
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        for name, new in (("running_mean", mean), ("running_var", var)):
            state[name] = momentum * state[name] + (1 - momentum) * new
    elif mode == "test":
        mean, var = x.mean(axis=0), x.var(axis=0)
    else:
        raise ValueError(f'mode should be "train" or "test", not {mode!r}')
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
