"""You take the median over the models, not the mean (see the section on ensembles).

exercise: ensemble_predict
caught by: test_the_mean_decides_where_models_disagree
"""

import numpy as np


def ensemble_predict(probs):
    return np.median(probs, axis=0).argmax(axis=1)
