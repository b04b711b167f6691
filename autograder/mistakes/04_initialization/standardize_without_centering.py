"""Your standardize divides by the standard deviation and forgets to subtract the mean first (see
the section on preprocessing).

exercise: scaling
caught by: test_each_feature_has_unit_deviation
"""


def standardize(X, eps=1e-8):
    return X / (X.std(axis=0) + eps)
