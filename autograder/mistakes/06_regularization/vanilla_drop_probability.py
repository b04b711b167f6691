"""You scale by 1 − p, as if p were the probability of dropping. Here p is the probability of
keeping (see the section on the expected activation).

exercise: vanilla_dropout_predict
caught by: test_vanilla_dropout_scales_by_p_at_test
"""


def vanilla_dropout_predict(x, p):
    return (1 - p) * x
