"""Your center subtracts the mean of each example. Features are columns, and the mean runs over the
examples: axis 0 (see the section on preprocessing).

exercise: scaling
caught by: test_each_feature_is_centered
"""


def center(X):
    return X - X.mean(axis=1, keepdims=True)


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / (X.std(axis=0) + eps)
