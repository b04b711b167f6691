"""Your `glu_backward` multiplies dout in place, in the array of the caller.

exercise: gated_backward
caught by: test_gated_backward_leaves_its_arguments_as_they_were
"""


def glu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dlinear = dout * sigmoid(gate)  # noqa: F821
    dout *= linear * sigmoid_grad(gate)  # noqa: F821
    dx = dout @ W.T + dlinear @ V.T
    return dx, x.T @ dout, x.T @ dlinear, dout.sum(axis=0), dlinear.sum(axis=0)
