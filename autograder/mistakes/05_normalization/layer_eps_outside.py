"""eps stands inside the root, √(var + eps): yours is added to the standard deviation.

exercise: layernorm
caught by: test_layernorm_has_eps_inside_the_root
"""


def layernorm_forward(x, gamma, beta, eps=1e-5):
    std = x.std(axis=1, keepdims=True) + eps
    x_hat = (x - x.mean(axis=1, keepdims=True)) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
