"""Your dx has no gamma: the gradient by x_hat is dout · gamma.

exercise: groupnorm
caught by: test_groupnorm_dx_is_right_for_any_gamma
"""


def groupnorm_backward(dout, cache):
    x_hat, _, std = cache
    dx_hat = dout.reshape(x_hat.shape)
    through_mean = dx_hat.mean(axis=2, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=2, keepdims=True)
    dx = ((dx_hat - through_mean - through_var) / std).reshape(dout.shape)
    dgamma = (dout * x_hat.reshape(dout.shape)).sum(axis=(0, 2, 3))
    return dx, dgamma, dout.sum(axis=(0, 2, 3))
