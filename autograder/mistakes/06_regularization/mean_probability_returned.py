"""You return the mean probabilities. The label is the index of the largest (see the section on
ensembles).

exercise: ensemble_predict
caught by: test_models_that_agree_are_believed
"""


def ensemble_predict(probs):
    return probs.mean(axis=0)
