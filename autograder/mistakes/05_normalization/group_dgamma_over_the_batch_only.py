"""dgamma and dbeta have one entry for each channel: yours are summed over the batch and not over
the pixels.

exercise: groupnorm
caught by: test_groupnorm_dgamma_and_dbeta_have_one_entry_a_channel
"""


def groupnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = (dout * gamma[:, None, None]).reshape(x_hat.shape)
    through_mean = dx_hat.mean(axis=2, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=2, keepdims=True)
    dx = ((dx_hat - through_mean - through_var) / std).reshape(dout.shape)
    dgamma = (dout * x_hat.reshape(dout.shape)).sum(axis=0)
    return dx, dgamma, dout.sum(axis=0)
