"""tanh(x) is 2σ(2x) − 1: yours lacks the 2 inside the sigmoid.

exercise: sigmoid_tanh
caught by: test_tanh_has_the_right_values
"""


def tanh(x):
    return 2 * sigmoid(x) - 1  # noqa: F821
