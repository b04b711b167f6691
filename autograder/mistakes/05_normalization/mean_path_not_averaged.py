"""The mean gives each x a share of 1/N: your path through the mean lacks it.

exercise: batchnorm_backward
caught by: test_gradient_flows_through_the_mean
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N = len(dout)
    centered = x_hat * std  # x - mean, from which both x_hat and the variance are made
    dx_hat = dout * gamma
    dvar = -0.5 * (dx_hat * centered).sum(axis=0) / std**3
    dcentered = dx_hat / std + dvar * 2 * centered / N
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
