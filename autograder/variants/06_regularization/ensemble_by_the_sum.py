"""The sum over the models in the place of the mean, and a list of labels.

exercise: ensemble_predict
"""

import numpy as np


def ensemble_predict(probs):
    return [int(np.argmax(row)) for row in sum(probs)]
