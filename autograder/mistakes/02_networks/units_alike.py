"""Your hidden units all get the same weights, and nothing will ever tell them apart: draw a number
for each weight.

exercise: init_two_layer_model
caught by: test_model_has_its_shapes_and_zero_biases
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    return {
        "W1": scale * np.tile(rng.standard_normal((input_size, 1)), hidden_size),
        "b1": np.zeros(hidden_size),
        "W2": scale * rng.standard_normal((hidden_size, output_size)),
        "b2": np.zeros(output_size),
    }
