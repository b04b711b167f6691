"""The rows of W2 are divided by the factors: yours are multiplied.

exercise: rescale_hidden
caught by: test_rescaled_model_is_the_same_function
"""


def rescale_hidden(model, factors):
    return {
        "W1": model["W1"] * factors,
        "b1": model["b1"] * factors,
        "W2": model["W2"] * factors[:, None],
        "b2": model["b2"].copy(),
    }
