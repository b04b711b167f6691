"""A unit takes its bias with it: your b1 stays as it was.

exercise: permute_hidden
caught by: test_permuted_model_is_the_same_function
"""


def permute_hidden(model, order):
    return {
        "W1": model["W1"][:, order],
        "b1": model["b1"].copy(),
        "W2": model["W2"][order],
        "b2": model["b2"].copy(),
    }
