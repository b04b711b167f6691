"""You put a softmax on top of the probabilities before averaging: they are probabilities already
(see the section on ensembles).

exercise: ensemble_predict
caught by: test_the_mean_decides_where_models_disagree
"""

import numpy as np


def ensemble_predict(probs):
    e = np.exp(probs)
    return (e / e.sum(axis=2, keepdims=True)).mean(axis=0).argmax(axis=1)
