"""Your standardize divides by the variance. Divide by its root, the standard deviation (see the
section on preprocessing).

exercise: scaling
caught by: test_each_feature_has_unit_deviation
"""


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / (X.var(axis=0) + eps)
