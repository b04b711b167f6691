"""`sigmoid_grad` applies the sigmoid once: yours applies it to the sigmoid of x.

exercise: sigmoid_tanh
caught by: test_sigmoid_grad_is_the_derivative_at_the_input
"""


def sigmoid_grad(x):
    s = sigmoid(sigmoid(x))  # noqa: F821
    return s * (1 - s)
