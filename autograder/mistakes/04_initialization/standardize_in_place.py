"""Your standardize writes into X. Return a new array.

exercise: scaling
caught by: test_scaling_leaves_its_argument
"""


def standardize(X, eps=1e-8):
    X -= X.mean(axis=0)
    X /= X.std(axis=0) + eps
    return X
