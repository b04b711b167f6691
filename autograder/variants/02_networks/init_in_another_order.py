"""W2 is drawn first, in one flat draw of `rng.normal`; integer zeros for the biases.

exercise: init_two_layer_model
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    W2 = rng.normal(0, scale, hidden_size * output_size).reshape(output_size, hidden_size).T
    W1 = rng.normal(loc=0.0, scale=scale, size=(hidden_size, input_size)).T
    return {
        "b2": np.zeros(output_size, dtype=int),
        "W2": W2,
        "b1": np.zeros(hidden_size, dtype=int),
        "W1": W1,
    }
