"""Your formula is divided by N once too often: with means in it, no 1/N stands in front.

exercise: batchnorm_backward_simplified
caught by: test_simplified_dx_is_right_at_gamma_one
"""


def batchnorm_backward_simplified(dout, cache):
    x_hat, gamma, std = cache
    dx = gamma / std / len(dout) * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
