"""Without an activation between the layers the whole net is one affine map: yours never uses it.

exercise: forward
caught by: test_activation_stands_between_the_layers
"""


def forward(params, X, activation):
    for W, b in params:
        X = X @ W + b
    return X
