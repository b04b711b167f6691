"""dW of a piece adds up only the examples and units for which it was the largest: yours adds up all
of them.

exercise: maxout
caught by: test_maxout_dw_goes_to_the_largest_piece
"""


def maxout_backward(dout, cache):
    x, W, is_largest = cache
    dpieces = dout * is_largest
    dx = (dpieces @ W.transpose(0, 2, 1)).sum(axis=0)
    return dx, x.T @ (dout + 0.0 * is_largest), dpieces.sum(axis=1)
