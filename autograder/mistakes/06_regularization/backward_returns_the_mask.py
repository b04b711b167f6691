"""You return the mask. The chain rule multiplies it by the upstream gradient (see the section on
inverted dropout).

exercise: dropout
caught by: test_gradient_goes_through_the_same_mask
"""


def dropout_backward(dout, mask):
    return 1.0 * mask
