"""A bias is shared by the batch: your db and dc of SwiGLU have a row for each example and still
have to be added up.

exercise: gated_backward
caught by: test_swiglu_backward_through_the_gate
"""


def swiglu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * swish_grad(gate)  # noqa: F821
    dlinear = dout * swish(gate)  # noqa: F821
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate, dlinear
    return dx, dW, dV, db, dc
