"""gamma differs from feature to feature, within what is normalized together: yours multiplies after
the means are taken, as in batch normalization.

exercise: layernorm
caught by: test_layernorm_dx_is_right_for_any_gamma
"""


def layernorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dx_hat = dout
    through_mean = dx_hat.mean(axis=1, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=1, keepdims=True)
    dx = gamma * (dx_hat - through_mean - through_var) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
