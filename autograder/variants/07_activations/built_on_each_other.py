"""Functions made of one another in another order than the solution's.

exercise: swish_hardswish
"""

import numpy as np


def tanh(x):
    return 2 * sigmoid(2 * x) - 1  # noqa: F821


def tanh_grad(x):
    return 4 * sigmoid_grad(2 * x)  # noqa: F821


def relu(x):
    return leaky_relu(x, 0.0)  # noqa: F821


def relu_grad(x):
    return leaky_relu_grad(x, 0)  # noqa: F821


def prelu(x, alpha):
    return leaky_relu(x, alpha)  # noqa: F821


def prelu_backward(dout, x, alpha):
    by_entry = -dout * relu(-x)
    dx = dout * leaky_relu_grad(x, alpha)  # noqa: F821
    return dx, by_entry.sum(axis=0).sum(axis=() if np.ndim(alpha) else 0)


def elu(x, alpha=1.0):
    return relu(x) + alpha * celu(-relu(-x))


def celu(x, alpha=1.0):
    return relu(x) + alpha * np.expm1(-relu(-x) / alpha)


def elu_grad(x, alpha=1.0):
    return relu_grad(x) + relu_grad(-x) * (alpha + elu(x, alpha))


def gelu_sigmoid(x):
    return swish(x, beta=1.702)


def gelu_sigmoid_grad(x):
    return swish_grad(x, 1.702)


def swish(x, beta=1.0):
    return x * softplus_grad(x, beta)  # noqa: F821


def swish_grad(x, beta=1.0):
    return sigmoid(beta * x) + beta * x * sigmoid_grad(beta * x)  # noqa: F821


def hardswish(x):
    return x * (relu(x + 3) - relu(x - 3)) / 6


def hardswish_grad(x):
    inside = relu_grad(x + 3) - relu_grad(x - 3)
    return (relu(x + 3) - relu(x - 3) + x * inside) / 6


def bilinear(x, W, V, b, c):
    return maxout_forward(x, W[None], b[None])[0] * (x @ V + c)  # noqa: F821


def swiglu(x, W, V, b, c):
    return (x @ W + b) * glu(x, W, V, b, c)  # noqa: F821
