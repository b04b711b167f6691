"""The gate of SwiGLU is z σ(z), a product: your derivative has only the term z σ'(z).

exercise: gated_backward
caught by: test_swiglu_backward_through_the_gate
"""


def swiglu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * gate * sigmoid_grad(gate)  # noqa: F821
    dlinear = dout * swish(gate)  # noqa: F821
    dx = dgate @ W.T + dlinear @ V.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate.sum(axis=0), dlinear.sum(axis=0)
    return dx, dW, dV, db, dc
