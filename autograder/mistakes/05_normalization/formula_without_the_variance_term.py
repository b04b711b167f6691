"""Your formula lacks the term of the variance: x_hat times the mean of dout · x_hat.

exercise: batchnorm_backward_simplified
caught by: test_simplified_dx_is_right_at_gamma_one
"""


def batchnorm_backward_simplified(dout, cache):
    x_hat, gamma, std = cache
    dx = gamma / std * (dout - dout.mean(axis=0))
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
