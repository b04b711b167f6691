"""Test mode must not learn from what it is tested on: yours updates the state.

exercise: batchnorm_forward
caught by: test_test_mode_leaves_the_state_as_it_was
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        for name, new in (("running_mean", mean), ("running_var", var)):
            state[name] = momentum * state[name] + (1 - momentum) * new
    elif mode == "test":
        old = dict(state)
        for name, new in (("running_mean", x.mean(axis=0)), ("running_var", x.var(axis=0))):
            state[name] = momentum * state[name] + (1 - momentum) * new
        mean, var = old["running_mean"], old["running_var"]
    else:
        raise ValueError(f'mode should be "train" or "test", not {mode!r}')
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
