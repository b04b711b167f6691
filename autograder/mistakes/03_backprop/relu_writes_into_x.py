"""Your ReLU layer sets the negative entries of x itself to 0, and the caller's array with it. Make
a new array: np.maximum(0, x).

exercise: relu
caught by: test_relu_leaves_its_arguments_as_they_were
"""


def relu_forward(x):
    x[x < 0] = 0
    return x, x


def relu_backward(dout, cache):
    return dout * (cache > 0)
