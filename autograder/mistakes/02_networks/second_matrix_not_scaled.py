"""Both matrices are scaled: your W2 is not.

exercise: init_two_layer_model
caught by: test_weights_are_normal_with_the_default_scale
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    return {
        "W1": scale * rng.standard_normal((input_size, hidden_size)),
        "b1": np.zeros(hidden_size),
        "W2": rng.standard_normal((hidden_size, output_size)),
        "b2": np.zeros(output_size),
    }
