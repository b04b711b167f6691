"""x is divided by the standard deviation: yours is divided by the variance.

exercise: layernorm
caught by: test_layernorm_normalizes_each_example_over_its_features
"""


def layernorm_forward(x, gamma, beta, eps=1e-5):
    std = x.var(axis=1, keepdims=True) + eps
    x_hat = (x - x.mean(axis=1, keepdims=True)) / std
    return gamma * x_hat + beta, (x_hat, gamma, std)
