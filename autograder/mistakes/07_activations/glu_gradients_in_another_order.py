"""The gradients of GLU come in the order dx, dW, dV, db, dc: your weights of the two factors are
swapped.

exercise: gated_backward
caught by: test_glu_backward_through_the_gate
"""


def glu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * sigmoid_grad(gate)  # noqa: F821
    dlinear = dout * sigmoid(gate)  # noqa: F821
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate.sum(axis=0), dlinear.sum(axis=0)
    return dx, dV, dW, dc, db
