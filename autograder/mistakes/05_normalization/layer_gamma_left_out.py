"""Your dx has no gamma: the gradient by x_hat is dout · gamma.

exercise: layernorm
caught by: test_layernorm_dx_is_right_for_any_gamma
"""


def layernorm_backward(dout, cache):
    x_hat, _, std = cache
    dx_hat = dout
    through_mean = dx_hat.mean(axis=1, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=1, keepdims=True)
    dx = (dx_hat - through_mean - through_var) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
