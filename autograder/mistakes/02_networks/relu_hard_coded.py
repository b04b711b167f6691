"""The activation is an argument: yours applies ReLU whatever is given.

exercise: forward
caught by: test_any_activation_is_used_as_it_is_given
"""

import numpy as np


def forward(params, X, activation):
    *hidden, (W_last, b_last) = params
    for W, b in hidden:
        X = np.maximum(0, X @ W + b)
    return X @ W_last + b_last
