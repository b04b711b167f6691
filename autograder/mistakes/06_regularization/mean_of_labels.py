"""You average labels as if they were numbers: the mean of classes 0 and 2 is not class 1. Average
the probabilities, then take the largest (see the section on ensembles).

exercise: ensemble_predict
caught by: test_the_mean_decides_where_models_disagree
"""

import numpy as np


def ensemble_predict(probs):
    return np.round(probs.argmax(axis=2).mean(axis=0)).astype(int)
