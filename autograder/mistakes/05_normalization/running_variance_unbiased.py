"""running_var averages the biased variances: yours are unbiased, as PyTorch's.

exercise: batchnorm_forward
caught by: test_running_var_moves_towards_the_biased_variance_of_the_batch
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        for name, new in (
            ("running_mean", mean),
            ("running_var", var * len(x) / max(len(x) - 1, 1)),
        ):
            state[name] = momentum * state[name] + (1 - momentum) * new
    elif mode == "test":
        mean, var = state["running_mean"], state["running_var"]
    else:
        raise ValueError(f'mode should be "train" or "test", not {mode!r}')
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
