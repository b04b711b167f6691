"""You do not scale at test. Vanilla dropout keeps units at their size in training, so that at test
each must be scaled by p (see the section on the expected activation).

exercise: vanilla_dropout_predict
caught by: test_vanilla_dropout_scales_by_p_at_test
"""


def vanilla_dropout_predict(x, p):
    return 1.0 * x
