"""The last layer gives scores and has no activation: yours applies it there too.

exercise: forward
caught by: test_one_layer_is_affine
"""


def forward(params, X, activation):
    for W, b in params:
        X = activation(X @ W + b)
    return X
