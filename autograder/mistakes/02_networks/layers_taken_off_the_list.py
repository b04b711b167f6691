"""Your forward pass takes layers out of the caller's list, so that a second pass has none left.

exercise: forward
caught by: test_forward_leaves_parameters_and_data_as_they_were
"""


def forward(params, X, activation):
    W_last, b_last = params.pop()
    for W, b in params:
        X = activation(X @ W + b)
    return X @ W_last + b_last
