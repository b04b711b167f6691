"""Your center writes into X. Return a new array.

exercise: scaling
caught by: test_scaling_leaves_its_argument
"""


def center(X):
    X -= X.mean(axis=0)
    return X


def standardize(X, eps=1e-8):
    return (X - X.mean(axis=0)) / (X.std(axis=0) + eps)
