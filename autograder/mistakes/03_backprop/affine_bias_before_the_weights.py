"""Your affine layer adds the bias before it multiplies by W: it is x @ W + b (see the section on a
network by hand).

exercise: affine
caught by: test_affine_forward_multiplies_and_adds_the_bias
"""


def affine_forward(x, W, b):
    return (x + b[: x.shape[1]].mean()) @ W, (x, W)
