"""What comes back through xV + c is multiplied by the activated gate: in your SwiGLU it is dout
alone.

exercise: gated_backward
caught by: test_swiglu_backward_through_the_linear_factor
"""


def swiglu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * swish_grad(gate)  # noqa: F821
    dlinear = dout * 1.0
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate.sum(axis=0), dlinear.sum(axis=0)
    return dx, dW, dV, db, dc
