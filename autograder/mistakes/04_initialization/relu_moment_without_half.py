"""relu_second_moment: that is the second moment of y itself. ReLU keeps one half of it (see the
section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_second_moment_of_a_relu
"""


def relu_second_moment(Vy):
    return Vy


def var_relu_layer(n, Vw, Vy_prev):
    return n * Vw * Vy_prev / 2
