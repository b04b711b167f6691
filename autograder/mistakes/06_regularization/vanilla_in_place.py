"""You scale the activations in place: work on a copy (see the section on the expected activation).

exercise: vanilla_dropout_predict
caught by: test_vanilla_dropout_leaves_the_activations
"""


def vanilla_dropout_predict(x, p):
    x *= p
    return x
