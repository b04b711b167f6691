"""db has the shape (1, H); a gradient has the shape of what it belongs to, here (H,).

exercise: affine
caught by: test_affine_backward_sums_db_over_the_batch
"""


def affine_backward(dout, cache):
    x, W = cache
    return dout @ W.T, x.T @ dout, dout.sum(axis=0, keepdims=True)
