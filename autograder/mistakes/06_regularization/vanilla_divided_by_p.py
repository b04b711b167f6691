"""You divide by p. In training a unit is on only a share p of the time, so that its mean is p times
its size, which is less (see the section on the expected activation).

exercise: vanilla_dropout_predict
caught by: test_vanilla_dropout_scales_by_p_at_test
"""


def vanilla_dropout_predict(x, p):
    return x / p
