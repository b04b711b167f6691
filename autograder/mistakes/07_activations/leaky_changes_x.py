"""Your leaky ReLU multiplies the negative inputs in the array of the caller: work on a copy.

exercise: leaky_relu
caught by: test_leaky_relu_leaves_x_as_it_was
"""


def leaky_relu(x, slope=0.01):
    x[x < 0] *= slope
    return x
