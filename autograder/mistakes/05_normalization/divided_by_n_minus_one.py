"""The variance of the forward pass has 1/N: your backward pass differentiates one with 1/(N − 1).

exercise: batchnorm_backward
caught by: test_dx_is_right_at_gamma_one
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N = len(dout)
    centered = x_hat * std  # x - mean, from which both x_hat and the variance are made
    dx_hat = dout * gamma
    dvar = -0.5 * (dx_hat * centered).sum(axis=0) / std**3
    dcentered = dx_hat / std + dvar * 2 * centered / (N - 1)
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean / N, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
