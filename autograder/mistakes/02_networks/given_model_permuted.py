"""Your function rearranges the given model itself: return a new one.

exercise: permute_hidden
caught by: test_permuting_leaves_the_given_model_as_it_was
"""


def permute_hidden(model, order):
    model["W1"] = model["W1"][:, order]
    model["b1"] = model["b1"][order]
    model["W2"] = model["W2"][order]
    return model
