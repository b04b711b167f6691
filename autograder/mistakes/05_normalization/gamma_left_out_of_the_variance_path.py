"""Every path starts at dx_hat = dout · gamma: your path through the variance starts at dout.

exercise: batchnorm_backward
caught by: test_dx_is_right_for_any_gamma
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N = len(dout)
    centered = x_hat * std  # x - mean, from which both x_hat and the variance are made
    dx_hat = dout * gamma
    dvar = -0.5 * (dout * centered).sum(axis=0) / std**3
    dcentered = dx_hat / std + dvar * 2 * centered / N
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean / N, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
