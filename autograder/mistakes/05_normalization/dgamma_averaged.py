"""dgamma is a sum over the batch: yours is a mean.

exercise: batchnorm_backward
caught by: test_dgamma_is_the_sum_of_dout_times_the_normalized_input
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N = len(dout)
    centered = x_hat * std  # x - mean, from which both x_hat and the variance are made
    dx_hat = dout * gamma
    dvar = -0.5 * (dx_hat * centered).sum(axis=0) / std**3
    dcentered = dx_hat / std + dvar * 2 * centered / N
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean / N, (dout * x_hat).mean(axis=0), dout.sum(axis=0)
