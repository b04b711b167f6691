"""The argument of `sigmoid_grad` is the input x: yours takes it for the output and computes x(1 −
x).

exercise: sigmoid_tanh
caught by: test_sigmoid_grad_is_the_derivative_at_the_input
"""


def sigmoid_grad(x):
    return x * (1 - x)
