"""Your sparse_init keeps each weight by a coin, so that a column has k of them only on average.
Exactly k are asked for (see the section on sparse weights).

exercise: sparse_init
caught by: test_each_column_has_k_nonzero_weights
"""


def sparse_init(fan_in, fan_out, k, rng):
    keep = rng.random((fan_in, fan_out)) < k / fan_in
    return rng.normal(size=(fan_in, fan_out)) * keep
