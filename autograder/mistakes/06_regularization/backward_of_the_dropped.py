"""Your gradient goes to the units that were dropped, and not to those that were kept (see the
section on inverted dropout).

exercise: dropout
caught by: test_gradient_goes_through_the_same_mask
"""


def dropout_backward(dout, mask):
    return dout * (mask == 0)
