"""You multiply the probabilities of the models (or average their logarithms). Average the
probabilities themselves (see the section on ensembles).

exercise: ensemble_predict
caught by: test_the_mean_decides_where_models_disagree
"""

import numpy as np


def ensemble_predict(probs):
    return np.log(probs + 1e-300).mean(axis=0).argmax(axis=1)
