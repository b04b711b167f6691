"""Your dx treats the mean as a constant: x also reaches the output through it.

exercise: groupnorm
caught by: test_groupnorm_dx_is_right_at_gamma_one
"""


def groupnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = (dout * gamma[:, None, None]).reshape(x_hat.shape)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=2, keepdims=True)
    dx = ((dx_hat - through_var) / std).reshape(dout.shape)
    dgamma = (dout * x_hat.reshape(dout.shape)).sum(axis=(0, 2, 3))
    return dx, dgamma, dout.sum(axis=(0, 2, 3))
