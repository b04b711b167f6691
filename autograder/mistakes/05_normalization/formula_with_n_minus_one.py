"""The variance has 1/N: your formula has 1/(N − 1) in the term of the variance.

exercise: batchnorm_backward_simplified
caught by: test_simplified_dx_is_right_at_gamma_one
"""


def batchnorm_backward_simplified(dout, cache):
    x_hat, gamma, std = cache
    dx = (
        gamma
        / std
        * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).sum(axis=0) / (len(dout) - 1))
    )
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
