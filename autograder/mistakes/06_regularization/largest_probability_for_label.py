"""You return how large the largest mean is. The label is its index (see the section on ensembles).

exercise: ensemble_predict
caught by: test_models_that_agree_are_believed
"""


def ensemble_predict(probs):
    return probs.mean(axis=0).max(axis=1)
