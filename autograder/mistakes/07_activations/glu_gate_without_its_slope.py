"""What comes back through the gate of GLU is multiplied by the derivative of the sigmoid: yours is
not.

exercise: gated_backward
caught by: test_glu_backward_through_the_gate
"""


def glu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear
    dlinear = dout * sigmoid(gate)  # noqa: F821
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate.sum(axis=0), dlinear.sum(axis=0)
    return dx, dW, dV, db, dc
