"""Your sparse_init sets k entries of each column to 0. It is k that are not 0 (see the section on
sparse weights).

exercise: sparse_init
caught by: test_each_column_has_k_nonzero_weights
"""


def sparse_init(fan_in, fan_out, k, rng):
    W = rng.normal(size=(fan_in, fan_out))
    for j in range(fan_out):
        W[rng.choice(fan_in, size=k, replace=False), j] = 0
    return W
