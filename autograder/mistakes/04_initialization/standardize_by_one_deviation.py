"""Your standardize divides by one standard deviation of all entries. Each feature has its own: axis
0 (see the section on preprocessing).

exercise: scaling
caught by: test_each_feature_has_unit_deviation
"""


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / (X.std() + eps)
