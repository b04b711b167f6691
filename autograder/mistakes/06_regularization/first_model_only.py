"""Only the first model is asked. Take the mean over all of them (see the section on ensembles).

exercise: ensemble_predict
caught by: test_the_mean_decides_where_models_disagree
"""


def ensemble_predict(probs):
    return probs[0].argmax(axis=1)
