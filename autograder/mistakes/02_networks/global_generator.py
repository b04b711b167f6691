"""The weights come from numpy's global generator, seeded each time: draw them from the argument
`rng`.

exercise: init_two_layer_model
caught by: test_weights_are_drawn_from_rng
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    np.random.seed(0)
    return {
        "W1": scale * np.random.randn(input_size, hidden_size),
        "b1": np.zeros(hidden_size),
        "W2": scale * np.random.randn(hidden_size, output_size),
        "b2": np.zeros(output_size),
    }
