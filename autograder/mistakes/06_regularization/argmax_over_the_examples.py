"""You look for the largest mean over the examples, not over the classes: there should be one label
an example (see the section on ensembles).

exercise: ensemble_predict
caught by: test_models_that_agree_are_believed
"""


def ensemble_predict(probs):
    return probs.mean(axis=0).argmax(axis=0)
