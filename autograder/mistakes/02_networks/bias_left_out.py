"""Each layer adds its bias: yours multiplies by the weights only.

exercise: forward
caught by: test_one_layer_is_affine
"""


def forward(params, X, activation):
    *hidden, last = [W for W, _ in params]
    for W in hidden:
        X = activation(X @ W)
    return X @ last
