"""Your learning rate is so low that the weights barely move: see the section on the learning rate.

exercise: best_digits_model
caught by: test_model_reads_nine_digits_in_ten
"""

import numpy as np


def best_digits_model(X, y, rng):
    mean, std = X.mean(axis=0), X.std()
    Z = (X - mean) / std
    order = rng.permutation(len(X))
    val, rest = order[:200], order[200:]
    model = init_two_layer_model(64, 100, 10, rng, scale=np.sqrt(2 / 64))  # noqa: F821
    settings = {"lr": 1e-5, "reg": 1e-3, "epochs": 20, "batch_size": 50}
    model, _ = train(model, Z[rest], y[rest], Z[val], y[val], rng=rng, **settings)  # noqa: F821
    W1 = model["W1"] / std
    return {**model, "W1": W1, "b1": model["b1"] - mean @ W1}
