"""The bias belongs inside the activation, f(XW + b): yours adds it after.

exercise: forward
caught by: test_activation_stands_between_the_layers
"""


def forward(params, X, activation):
    *hidden, (W_last, b_last) = params
    for W, b in hidden:
        X = activation(X @ W) + b
    return X @ W_last + b_last
