"""The factors must be taken back in the rows of W2: yours stay, and the scores change.

exercise: rescale_hidden
caught by: test_rescaled_model_is_the_same_function
"""


def rescale_hidden(model, factors):
    return {
        "W1": model["W1"] * factors,
        "b1": model["b1"] * factors,
        "W2": model["W2"].copy(),
        "b2": model["b2"].copy(),
    }
