"""Your scores leave out the bias: they are X @ W + b (see the section on the linear score
function).

exercise: linear_scores
caught by: test_bias_shifts_the_scores_of_its_class
"""


def linear_scores(X, W, b):
    return X @ W
