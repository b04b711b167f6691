"""dW comes out transposed: it has the shape of W, (D, H), and is x transposed times dout (see the
section on vectors).

exercise: affine
caught by: test_affine_backward_gives_dW_for_random_upstream
"""


def affine_backward(dout, cache):
    x, W = cache
    return dout @ W.T, dout.T @ x, dout.sum(axis=0)
