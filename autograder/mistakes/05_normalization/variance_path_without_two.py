"""The derivative of the square (x − mean)² has a factor 2: yours lacks it.

exercise: batchnorm_backward
caught by: test_gradient_flows_through_the_variance
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N = len(dout)
    centered = x_hat * std  # x - mean, from which both x_hat and the variance are made
    dx_hat = dout * gamma
    dvar = -0.5 * (dx_hat * centered).sum(axis=0) / std**3
    dcentered = dx_hat / std + dvar * centered / N
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean / N, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
