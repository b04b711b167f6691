"""Your standardize ignores eps, so that a constant feature is divided by 0 (see the section on
preprocessing).

exercise: scaling
caught by: test_eps_is_added_to_the_deviation
"""


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / X.std(axis=0)
