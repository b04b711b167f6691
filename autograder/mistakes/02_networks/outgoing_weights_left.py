"""A unit takes its outgoing weights with it: the rows of your W2 stay where they were.

exercise: permute_hidden
caught by: test_permuted_model_is_the_same_function
"""


def permute_hidden(model, order):
    return {
        "W1": model["W1"][:, order],
        "b1": model["b1"][order],
        "W2": model["W2"].copy(),
        "b2": model["b2"].copy(),
    }
