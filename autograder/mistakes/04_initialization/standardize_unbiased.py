"""Your standardize takes the standard deviation with 1/(N - 1). Here variances are biased, with 1/N
(see the section on preprocessing).

exercise: scaling
caught by: test_each_feature_has_unit_deviation
"""


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / (X.std(axis=0, ddof=1) + eps)
