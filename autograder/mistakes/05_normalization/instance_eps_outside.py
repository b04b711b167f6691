"""eps stands inside the root, √(var + eps): yours is added to the standard deviation.

exercise: instancenorm_forward
caught by: test_instancenorm_scales_and_shifts_with_eps_inside_the_root
"""


def instancenorm_forward(x, gamma, beta, eps=1e-5):
    std = x.std(axis=(2, 3), keepdims=True) + eps
    x_hat = (x - x.mean(axis=(2, 3), keepdims=True)) / std
    return gamma[:, None, None] * x_hat + beta[:, None, None], (x_hat, gamma, std)
