"""xV + c of SwiGLU is multiplied by the Swish of the gate: yours by its sigmoid.

exercise: gated_backward
caught by: test_swiglu_backward_through_the_linear_factor
"""


def swiglu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * swish_grad(gate)  # noqa: F821
    dlinear = dout * sigmoid(gate)  # noqa: F821
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate.sum(axis=0), dlinear.sum(axis=0)
    return dx, dW, dV, db, dc
