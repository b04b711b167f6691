"""`x[x < 0] = 0` changes the array of the caller: your ReLU should work on a copy.

exercise: relu_softplus
caught by: test_relu_and_softplus_leave_x_as_it_was
"""


def relu(x):
    x[x < 0] = 0
    return x
