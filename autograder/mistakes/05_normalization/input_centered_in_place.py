"""Your function writes into the array x that it is given: `x -= mean` changes it for the caller.

exercise: batchnorm_forward
caught by: test_training_uses_the_batch_alone_and_leaves_it_as_it_was
"""

import numpy as np


def batchnorm_forward(x, gamma, beta, state, mode, momentum=0.9, eps=1e-5):
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        for name, new in (("running_mean", mean), ("running_var", var)):
            state[name] = momentum * state[name] + (1 - momentum) * new
    elif mode == "test":
        mean, var = state["running_mean"], state["running_var"]
    else:
        raise ValueError(f'mode should be "train" or "test", not {mode!r}')
    std = np.sqrt(var + eps)
    x -= mean
    x_hat = x / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
