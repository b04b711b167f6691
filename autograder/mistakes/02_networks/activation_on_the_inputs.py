"""The activation stands between the layers: yours is applied to the inputs X as well.

exercise: forward
caught by: test_one_layer_is_affine
"""


def forward(params, X, activation):
    for W, b in params:
        X = activation(X) @ W + b
    return X
