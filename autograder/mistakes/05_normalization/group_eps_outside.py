"""eps stands inside the root, √(var + eps): yours is added to the standard deviation.

exercise: groupnorm
caught by: test_groupnorm_is_right_for_any_eps_and_number_of_groups
"""


def groupnorm_forward(x, gamma, beta, groups, eps=1e-5):
    blocks = x.reshape(len(x), groups, -1)  # a row for each block of channels
    std = blocks.std(axis=2, keepdims=True) + eps
    x_hat = (blocks - blocks.mean(axis=2, keepdims=True)) / std
    out = gamma[:, None, None] * x_hat.reshape(x.shape) + beta[:, None, None]
    return out, (x_hat, gamma, std)
