"""Your formula divides by √var: the eps of the forward pass is missing.

exercise: batchnorm_backward_simplified
caught by: test_simplified_dx_is_right_for_a_large_eps
"""


def batchnorm_backward_simplified(dout, cache):
    x_hat, gamma, std = cache
    std = std * x_hat.std(axis=0)  # without eps
    dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
