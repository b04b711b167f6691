"""The largest piece gets the upstream gradient whatever its sign: yours lets only positive ones
through.

exercise: maxout
caught by: test_maxout_dx_goes_through_the_largest_piece
"""


def maxout_backward(dout, cache):
    x, W, is_largest = cache
    dpieces = dout * is_largest * (dout > 0)
    dx = (dpieces @ W.transpose(0, 2, 1)).sum(axis=0)
    return dx, x.T @ dpieces, dpieces.sum(axis=1)
