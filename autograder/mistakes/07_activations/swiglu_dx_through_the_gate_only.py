"""x reaches the output of SwiGLU on two paths: your dx lacks the one beside the gate.

exercise: gated_backward
caught by: test_swiglu_dx_adds_both_paths
"""


def swiglu_backward(dout, x, W, V, b, c):
    gate, linear = x @ W + b, x @ V + c
    dgate = dout * linear * swish_grad(gate)  # noqa: F821
    dlinear = dout * swish(gate)  # noqa: F821
    dx = dgate @ W.T
    dW, dV, db, dc = x.T @ dgate, x.T @ dlinear, dgate.sum(axis=0), dlinear.sum(axis=0)
    return dx, dW, dV, db, dc
