"""Group normalization with as many groups as channels.

exercise: instancenorm_forward
"""


def instancenorm_forward(x, gamma, beta, eps=1e-5):
    return groupnorm_forward(x, gamma, beta, x.shape[1], eps)  # noqa: F821  (task 7)
