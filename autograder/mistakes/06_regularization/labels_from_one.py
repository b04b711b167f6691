"""Your labels count the classes from 1. They count from 0 (see the section on ensembles).

exercise: ensemble_predict
caught by: test_models_that_agree_are_believed
"""


def ensemble_predict(probs):
    return probs.mean(axis=0).argmax(axis=1) + 1
