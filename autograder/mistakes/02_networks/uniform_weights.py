"""The weights should be normal: yours are uniform.

exercise: init_two_layer_model
caught by: test_weights_are_normal_with_the_default_scale
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    return {
        "W1": rng.uniform(-scale, scale, (input_size, hidden_size)),
        "b1": np.zeros(hidden_size),
        "W2": rng.uniform(-scale, scale, (hidden_size, output_size)),
        "b2": np.zeros(output_size),
    }
