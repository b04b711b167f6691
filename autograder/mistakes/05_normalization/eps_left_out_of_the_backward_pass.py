"""The backward pass divides by the same √(var + eps) as the forward pass: yours divides by √var.

exercise: batchnorm_backward
caught by: test_dx_is_right_for_a_large_eps_and_a_batch_of_two
"""


def batchnorm_backward(dout, cache):
    x_hat, gamma, std = cache
    dgamma = (dout * x_hat).sum(axis=0)
    N = len(dout)
    std = std * x_hat.std(axis=0)  # without eps
    x_hat = x_hat / x_hat.std(axis=0)
    centered = x_hat * std  # x - mean, from which both x_hat and the variance are made
    dx_hat = dout * gamma
    dvar = -0.5 * (dx_hat * centered).sum(axis=0) / std**3
    dcentered = dx_hat / std + dvar * 2 * centered / N
    dmean = -dcentered.sum(axis=0)
    return dcentered + dmean / N, dgamma, dout.sum(axis=0)
