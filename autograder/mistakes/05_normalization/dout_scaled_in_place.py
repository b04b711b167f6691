"""Your backward pass writes into dout: `dout *= gamma` changes the array of the layer above.

exercise: batchnorm_backward
caught by: test_backward_leaves_dout_as_it_was
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    N = len(dout)
    centered = x_hat * std  # x - mean, from which both x_hat and the variance are made
    dgamma, dbeta = (dout * x_hat).sum(axis=0), dout.sum(axis=0)
    dout *= gamma
    dx_hat = dout
    dvar = -0.5 * (dx_hat * centered).sum(axis=0) / std**3
    dcentered = dx_hat / std + dvar * 2 * centered / N
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean / N, dgamma, dbeta
