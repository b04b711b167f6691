"""db of a piece adds up dout only where it was the largest: yours adds up everything.

exercise: maxout
caught by: test_maxout_db_goes_to_the_largest_piece
"""


def maxout_backward(dout, cache):
    x, W, is_largest = cache
    dpieces = dout * is_largest
    dx = (dpieces @ W.transpose(0, 2, 1)).sum(axis=0)
    return dx, x.T @ dpieces, (dout + 0.0 * is_largest).sum(axis=1)
