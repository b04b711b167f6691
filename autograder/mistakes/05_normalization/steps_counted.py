"""The averages are exponential, with a fixed momentum: yours counts the steps.

exercise: batchnorm_forward
caught by: test_running_averages_go_on_from_step_to_step
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        state["steps"] = state.get("steps", 0) + 1
        momentum = momentum if state["steps"] == 1 else 1 - 1 / state["steps"]
        for name, new in (("running_mean", mean), ("running_var", var)):
            state[name] = momentum * state[name] + (1 - momentum) * new
    elif mode == "test":
        mean, var = state["running_mean"], state["running_var"]
    else:
        raise ValueError(f'mode should be "train" or "test", not {mode!r}')
    std = np.sqrt(var + eps)
    x_hat = (x - mean) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
