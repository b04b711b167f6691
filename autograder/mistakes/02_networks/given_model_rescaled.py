"""Your function rescales the arrays of the given model: return a new one.

exercise: rescale_hidden
caught by: test_rescaling_leaves_the_given_model_as_it_was
"""


def rescale_hidden(model, factors):
    model["W1"] *= factors
    model["b1"] *= factors
    model["W2"] /= factors[:, None]
    return model
