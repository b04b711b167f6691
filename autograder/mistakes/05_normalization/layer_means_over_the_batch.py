"""The means of the backward pass run over the features of an example, as those of the forward pass:
yours run over the batch.

exercise: layernorm
caught by: test_layernorm_dx_is_right_at_gamma_one
"""


def layernorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    through_mean = dx_hat.mean(axis=0, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=0, keepdims=True)
    dx = (dx_hat - through_mean - through_var) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
