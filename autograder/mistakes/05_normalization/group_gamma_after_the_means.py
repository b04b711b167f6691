"""gamma differs within a block: yours multiplies after the means are taken.

exercise: groupnorm
caught by: test_groupnorm_dx_is_right_for_any_gamma
"""


def groupnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = dout.reshape(x_hat.shape)
    through_mean = dx_hat.mean(axis=2, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=2, keepdims=True)
    dx = ((dx_hat - through_mean - through_var) / std).reshape(dout.shape) * gamma[:, None, None]
    dgamma = (dout * x_hat.reshape(dout.shape)).sum(axis=(0, 2, 3))
    return dx, dgamma, dout.sum(axis=(0, 2, 3))
