"""Your backward pass ignores the mask (see the section on inverted dropout).

exercise: dropout
caught by: test_gradient_goes_through_the_same_mask
"""


def dropout_backward(dout, mask):
    return 1.0 * dout
