"""x σ(1.702x) is a product: your derivative has only the term of the sigmoid's slope.

exercise: gelu
caught by: test_gelu_sigmoid_grad_is_the_derivative
"""


def gelu_sigmoid_grad(x):
    return 1.702 * x * sigmoid_grad(1.702 * x)  # noqa: F821
