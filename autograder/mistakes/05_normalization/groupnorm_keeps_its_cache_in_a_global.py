"""Your groupnorm_backward goes by what the latest forward pass left in a global variable. With two
layers that is the wrong one: use the cache that it is given.

exercise: groupnorm
caught by: test_groupnorm_leaves_its_arguments_as_they_were
"""

forward, backward, latest = groupnorm_forward, groupnorm_backward, {}  # noqa: F821


def groupnorm_forward(x, gamma, beta, groups, eps=1e-5):
    out, latest["cache"] = forward(x, gamma, beta, groups, eps)
    return out, None


def groupnorm_backward(dout, cache):
    return backward(dout, latest["cache"])
