"""Your affine layer leaves the bias out of the output (see the section on a network by hand).

exercise: affine
caught by: test_affine_forward_multiplies_and_adds_the_bias
"""


def affine_forward(x, W, b):
    return x @ W, (x, W)
