"""The most confident model decides alone. Take the mean over the models (see the section on
ensembles).

exercise: ensemble_predict
caught by: test_the_mean_decides_where_models_disagree
"""


def ensemble_predict(probs):
    return probs.max(axis=0).argmax(axis=1)
