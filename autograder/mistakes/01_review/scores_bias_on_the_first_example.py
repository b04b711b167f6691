"""Your scores add the bias to the first example only. Every example gets it: see the section on the
linear score function.

exercise: linear_scores
caught by: test_bias_shifts_the_scores_of_its_class
"""


def linear_scores(X, W, b):
    scores = X @ W
    scores[0] += b
    return scores
