"""The means run over D features: your sums are divided by the size of the batch.

exercise: layernorm
caught by: test_layernorm_dx_is_right_at_gamma_one
"""


def layernorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    through_mean = dx_hat.sum(axis=1, keepdims=True) / len(dout)
    through_var = x_hat * (dx_hat * x_hat).sum(axis=1, keepdims=True) / len(dout)
    dx = (dx_hat - through_mean - through_var) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
