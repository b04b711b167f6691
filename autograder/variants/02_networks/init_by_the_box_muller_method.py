"""Normal numbers made from uniform ones; signed zeros for biases.

exercise: init_two_layer_model
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    def normal(shape):
        radius = np.sqrt(-2 * np.log(1 - rng.random(shape)))
        return radius * np.cos(2 * np.pi * rng.random(shape))

    return {
        "W1": normal((input_size, hidden_size)) * scale,
        "b1": -np.zeros(hidden_size),
        "W2": normal((hidden_size, output_size)) * scale,
        "b2": -np.zeros(output_size),
    }
