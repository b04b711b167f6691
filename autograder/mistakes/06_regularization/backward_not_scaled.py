"""Your gradient is 0 where a unit was dropped, but is not scaled where it was kept. Forward
multiplied by 1/p, and so does backward (see the section on inverted dropout).

exercise: dropout
caught by: test_gradient_goes_through_the_same_mask
"""


def dropout_backward(dout, mask):
    return dout * (mask > 0)
