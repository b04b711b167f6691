"""Your hidden units become smaller by the factors instead of larger: multiply W1 and b1, divide W2.

exercise: rescale_hidden
caught by: test_activation_of_unit_j_is_factors_j_times_as_large
"""


def rescale_hidden(model, factors):
    factors = 1 / factors
    return {
        "W1": model["W1"] * factors,
        "b1": model["b1"] * factors,
        "W2": model["W2"] / factors[:, None],
        "b2": model["b2"].copy(),
    }
