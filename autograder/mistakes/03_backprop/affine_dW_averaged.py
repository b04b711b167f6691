"""dW is averaged over the batch. The mean belongs to the loss, which has put it into dout already:
sum (see the section on vectors).

exercise: affine
caught by: test_affine_backward_gives_dW_for_random_upstream
"""


def affine_backward(dout, cache):
    x, W = cache
    return dout @ W.T, x.T @ dout / len(x), dout.sum(axis=0)
