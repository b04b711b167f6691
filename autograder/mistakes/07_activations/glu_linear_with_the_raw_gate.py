"""What comes back through xV + c is multiplied by the activated gate: in your GLU the gate is not
activated.

exercise: gated_backward
caught by: test_glu_backward_through_the_linear_factor
"""


def glu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * sigmoid_grad(gate)  # noqa: F821
    dlinear = dout * gate
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate.sum(axis=0), dlinear.sum(axis=0)
    return dx, dW, dV, db, dc
