"""Your standardize scales each example. Features are columns: take mean and deviation over the
examples, axis 0 (see the section on preprocessing).

exercise: scaling
caught by: test_each_feature_has_unit_deviation
"""


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=1, keepdims=True)) / (X.std(axis=1, keepdims=True) + eps)
