"""You return the labels of each model by itself, without averaging (see the section on ensembles).

exercise: ensemble_predict
caught by: test_models_that_agree_are_believed
"""


def ensemble_predict(probs):
    return probs.argmax(axis=2)
