"""You multiply the mask into dout itself: make a new array (see the section on inverted dropout).

exercise: dropout
caught by: test_dropout_leaves_its_arguments
"""


def dropout_backward(dout, mask):
    dout *= mask
    return dout
