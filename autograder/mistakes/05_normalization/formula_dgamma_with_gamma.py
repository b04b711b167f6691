"""The derivative of gamma · x_hat by gamma is x_hat: your dgamma has gamma in it.

exercise: batchnorm_backward_simplified
caught by: test_simplified_dgamma_and_dbeta_are_right
"""


def batchnorm_backward_simplified(dout, cache):
    x_hat, gamma, std = cache
    dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))
    return dx, (gamma * dout * x_hat).sum(axis=0), dout.sum(axis=0)
