"""In the derivative of σ(1.702x) the chain rule gives a factor 1.702: yours lacks it.

exercise: gelu
caught by: test_gelu_sigmoid_grad_is_the_derivative
"""


def gelu_sigmoid_grad(x):
    return sigmoid(1.702 * x) + x * sigmoid_grad(1.702 * x)  # noqa: F821
