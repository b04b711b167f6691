"""dgamma and dbeta are sums over the batch: yours are means.

exercise: layernorm
caught by: test_layernorm_dgamma_and_dbeta_are_sums_over_the_batch
"""


def layernorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    through_mean = dx_hat.mean(axis=1, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=1, keepdims=True)
    dx = (dx_hat - through_mean - through_var) / std
    return dx, (dout * x_hat).mean(axis=0), dout.mean(axis=0)
