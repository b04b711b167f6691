"""relu_second_moment: halving y would take a quarter of its variance. ReLU leaves half of the
values as they are (see the section on Kaiming initialization).

exercise: kaiming_derivation
caught by: test_second_moment_of_a_relu
"""


def relu_second_moment(Vy):
    return Vy / 4


def var_relu_layer(n, Vw, Vy_prev):
    return n * Vw * Vy_prev / 2
