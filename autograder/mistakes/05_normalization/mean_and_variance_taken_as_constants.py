"""Your dx takes the direct path only: x also reaches the output through the mean and through the
variance.

exercise: batchnorm_backward
caught by: test_gradient_flows_through_the_mean
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    return dx_hat / std, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
