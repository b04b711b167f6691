"""Your layernorm_backward goes by what the latest forward pass left in a global variable. With two
layers that is the wrong one: use the cache that it is given.

exercise: layernorm
caught by: test_layernorm_leaves_its_arguments_as_they_were
"""

forward, backward, latest = layernorm_forward, layernorm_backward, {}  # noqa: F821


def layernorm_forward(x, gamma, beta, eps=1e-5):
    out, latest["cache"] = forward(x, gamma, beta, eps)
    return out, None


def layernorm_backward(dout, cache):
    return backward(dout, latest["cache"])
