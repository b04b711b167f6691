"""The mean by einsum; the label is the first of the classes in falling order; labels as floats.

exercise: ensemble_predict
"""

import numpy as np


def ensemble_predict(probs):
    mean = np.einsum("mnc->nc", probs) / len(probs)
    return np.argsort(-mean, axis=1)[:, 0].astype(float)
