"""A block has as many entries as its channels have pixels together: your sums are divided by the
pixels of one channel.

exercise: groupnorm
caught by: test_groupnorm_dx_is_right_at_gamma_one
"""


def groupnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = (dout * gamma[:, None, None]).reshape(x_hat.shape)
    through_mean = dx_hat.sum(axis=2, keepdims=True) / dout[0, 0].size
    through_var = x_hat * (dx_hat * x_hat).sum(axis=2, keepdims=True) / dout[0, 0].size
    dx = ((dx_hat - through_mean - through_var) / std).reshape(dout.shape)
    dgamma = (dout * x_hat.reshape(dout.shape)).sum(axis=(0, 2, 3))
    return dx, dgamma, dout.sum(axis=(0, 2, 3))
