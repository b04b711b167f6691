"""ReLU(c(Wx + b)) = c ReLU(Wx + b): the bias is multiplied too, and yours is not.

exercise: rescale_hidden
caught by: test_activation_of_unit_j_is_factors_j_times_as_large
"""


def rescale_hidden(model, factors):
    return {
        "W1": model["W1"] * factors,
        "b1": model["b1"].copy(),
        "W2": model["W2"] / factors[:, None],
        "b2": model["b2"].copy(),
    }
