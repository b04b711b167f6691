"""Your center subtracts one mean of all entries. Each feature has a mean of its own: axis 0 (see
the section on preprocessing).

exercise: scaling
caught by: test_each_feature_is_centered
"""


def center(X):
    return X - X.mean()


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / (X.std(axis=0) + eps)
