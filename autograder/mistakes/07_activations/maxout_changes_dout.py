"""Your backward pass of maxout changes dout, the array of the caller.

exercise: maxout
caught by: test_maxout_leaves_its_arguments_as_they_were
"""


def maxout_backward(dout, cache):
    x, W, is_largest = cache
    dpieces = dout * is_largest
    dx = (dpieces @ W.transpose(0, 2, 1)).sum(axis=0)
    dout *= 0
    return dx, x.T @ dpieces, dpieces.sum(axis=1)
