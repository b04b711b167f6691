"""Your scores are averages over the features. A score is their weighted sum: see the section on the
linear score function.

exercise: linear_scores
caught by: test_scores_are_sums_over_the_features_plus_biases
"""


def linear_scores(X, W, b):
    return X @ W / X.shape[1] + b
