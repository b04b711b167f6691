"""Your backward pass writes into dout: `dout *= gamma` changes the array of the layer above.

exercise: layernorm
caught by: test_layernorm_leaves_its_arguments_as_they_were
"""


def layernorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dgamma, dbeta = (dout * x_hat).sum(axis=0), dout.sum(axis=0)
    dout *= gamma
    dx_hat = dout
    through_mean = dx_hat.mean(axis=1, keepdims=True)
    through_var = x_hat * (dx_hat * x_hat).mean(axis=1, keepdims=True)
    dx = (dx_hat - through_mean - through_var) / std
    return dx, dgamma, dbeta
