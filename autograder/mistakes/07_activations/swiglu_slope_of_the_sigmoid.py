"""The gate of SwiGLU is a Swish, whose derivative has two terms: yours is that of the sigmoid.

exercise: gated_backward
caught by: test_swiglu_backward_through_the_gate
"""


def swiglu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * sigmoid_grad(gate)  # noqa: F821
    dlinear = dout * swish(gate)  # noqa: F821
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate.sum(axis=0), dlinear.sum(axis=0)
    return dx, dW, dV, db, dc
