"""The first step is a step like any other: yours starts the averages at the first batch.

exercise: batchnorm_forward
caught by: test_running_averages_go_on_from_step_to_step
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        first = False
        for name, new in (("running_mean", mean), ("running_var", var)):
            fresh = np.array_equal(state["running_mean"], 0 * mean) or (
                name == "running_var" and first
            )
            first = fresh
            state[name] = new if fresh else momentum * state[name] + (1 - momentum) * new
    elif mode == "test":
        mean, var = state["running_mean"], state["running_var"]
    else:
        raise ValueError(f'mode should be "train" or "test", not {mode!r}')
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
