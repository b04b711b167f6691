"""With weights of 0 all hidden units stay alike for ever: draw them.

exercise: init_two_layer_model
caught by: test_model_has_its_shapes_and_zero_biases
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    return {
        "W1": np.zeros((input_size, hidden_size)),
        "b1": np.zeros(hidden_size),
        "W2": np.zeros((hidden_size, output_size)),
        "b2": np.zeros(output_size),
    }
