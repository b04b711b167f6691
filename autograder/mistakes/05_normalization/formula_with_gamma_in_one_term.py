"""gamma multiplies all three terms: yours stands at the first only.

exercise: batchnorm_backward_simplified
caught by: test_simplified_dx_is_right_for_any_gamma
"""


def batchnorm_backward_simplified(dout, cache):
    x_hat, gamma, std = cache
    dx = (gamma * dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0)) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
