"""Your dx treats the mean as a constant: x also reaches the output through it.

exercise: layernorm
caught by: test_layernorm_dx_is_right_at_gamma_one
"""


def layernorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = dout * gamma
    through_var = x_hat * (dx_hat * x_hat).mean(axis=1, keepdims=True)
    dx = (dx_hat - through_var) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
