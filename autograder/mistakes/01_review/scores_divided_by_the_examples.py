"""Your scores are divided by the number of examples. The mean belongs to the loss; an example's
scores do not depend on the others: see the section on the linear score function.

exercise: linear_scores
caught by: test_scores_are_sums_over_the_features_plus_biases
"""


def linear_scores(X, W, b):
    return X @ W / len(X) + b
