"""Every hidden layer has the activation: yours applies it after the first layer only.

exercise: forward
caught by: test_activation_stands_between_the_layers
"""


def forward(params, X, activation):
    for layer, (W, b) in enumerate(params):
        X = X @ W + b
        if layer == 0 and len(params) > 1:
            X = activation(X)
    return X
