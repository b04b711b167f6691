"""The argument of `tanh_grad` is the input x: yours takes it for the output and computes 1 − x².

exercise: sigmoid_tanh
caught by: test_tanh_grad_is_the_derivative_at_the_input
"""


def tanh_grad(x):
    return 1 - x**2
