"""dgamma and dbeta are sums over the pixels: yours are means.

exercise: groupnorm
caught by: test_groupnorm_dgamma_and_dbeta_have_one_entry_a_channel
"""


def groupnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = (dout * gamma[:, None, None]).reshape(x_hat.shape)
    through_mean = dx_hat.mean(axis=2, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=2, keepdims=True)
    dx = ((dx_hat - through_mean - through_var) / std).reshape(dout.shape)
    dgamma = (dout * x_hat.reshape(dout.shape)).mean(axis=(2, 3)).sum(axis=0)
    return dx, dgamma, dout.mean(axis=(2, 3)).sum(axis=0)
