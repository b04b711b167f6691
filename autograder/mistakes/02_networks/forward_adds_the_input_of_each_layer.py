"""Your forward pass adds to a layer's activation what came into the layer, wherever the shapes
agree. That is a residual network; here each layer is activation(X @ W + b) (see the forward pass).

exercise: forward
caught by: test_activation_stands_between_the_layers
"""


def forward(params, X, activation):
    *hidden, (W_last, b_last) = params
    for W, b in hidden:
        out = activation(X @ W + b)
        X = X + out if out.shape == X.shape else out
    return X @ W_last + b_last
