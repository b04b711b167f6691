"""`rng.random` draws uniformly from 0 to 1: the weights should be normal, of both signs.

exercise: init_two_layer_model
caught by: test_weights_are_normal_with_the_default_scale
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    return {
        "W1": scale * rng.random((input_size, hidden_size)),
        "b1": np.zeros(hidden_size),
        "W2": scale * rng.random((hidden_size, output_size)),
        "b2": np.zeros(output_size),
    }
