"""Your function seeds a generator of its own, so that every model is the same: draw from the
argument `rng`.

exercise: init_two_layer_model
caught by: test_weights_are_drawn_from_rng
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    rng = np.random.default_rng(0)
    return {
        "W1": scale * rng.standard_normal((input_size, hidden_size)),
        "b1": np.zeros(hidden_size),
        "W2": scale * rng.standard_normal((hidden_size, output_size)),
        "b2": np.zeros(output_size),
    }
