"""Scores are what stands before softmax: yours are probabilities.

exercise: two_layer_scores
caught by: test_scores_of_a_net_without_biases
"""

import numpy as np


def two_layer_scores(model, X):
    hidden = np.maximum(0, X @ model["W1"] + model["b1"])
    scores = hidden @ model["W2"] + model["b2"]
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))
    return exps / exps.sum(axis=1, keepdims=True)
