"""Gradients of weights are sums over the batch, which the upstream gradient already weighs: yours
of SwiGLU are means.

exercise: gated_backward
caught by: test_swiglu_backward_through_the_gate
"""


def swiglu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * swish_grad(gate)  # noqa: F821
    dlinear = dout * swish(gate)  # noqa: F821
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = (
        x.T @ dgate / len(x),
        x.T @ dlinear / len(x),
        dgate.mean(axis=0),
        dlinear.mean(axis=0),
    )
    return dx, dW, dV, db, dc
