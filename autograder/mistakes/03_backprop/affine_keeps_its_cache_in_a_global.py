"""Your affine_backward goes by what the latest forward pass left in a global variable. With two
layers that is the wrong one: use the cache that it is given (see a network by hand).

exercise: affine
caught by: test_affine_backward_belongs_to_its_cache
"""

latest = {}


def affine_forward(x, W, b):
    latest.update(x=x, W=W)
    return x @ W + b, latest


def affine_backward(dout, cache):
    return dout @ latest["W"].T, latest["x"].T @ dout, dout.sum(axis=0)
