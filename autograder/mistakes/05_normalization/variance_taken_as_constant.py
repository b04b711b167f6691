"""Your dx treats the variance as a constant: x also reaches the output through it.

exercise: batchnorm_backward
caught by: test_gradient_flows_through_the_variance
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N = len(dout)
    dx_hat = dout * gamma
    dcentered = dx_hat / std
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean / N, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
