"""Your models vote. Average their probabilities, and take the largest mean: a confident model
counts for more than a hesitant one (see the section on ensembles).

exercise: ensemble_predict
caught by: test_the_mean_decides_where_models_disagree
"""

import numpy as np


def ensemble_predict(probs):
    _, N, C = probs.shape
    votes = probs.argmax(axis=2)
    return np.array([np.bincount(votes[:, n], minlength=C).argmax() for n in range(N)])
