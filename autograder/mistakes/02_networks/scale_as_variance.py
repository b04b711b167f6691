"""`scale` multiplies standard normal numbers: yours takes it as the variance, so that the spread is
its root.

exercise: init_two_layer_model
caught by: test_scale_is_the_standard_deviation_of_both_matrices
"""

import numpy as np


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    return {
        "W1": np.sqrt(scale) * rng.standard_normal((input_size, hidden_size)),
        "b1": np.zeros(hidden_size),
        "W2": np.sqrt(scale) * rng.standard_normal((hidden_size, output_size)),
        "b2": np.zeros(output_size),
    }
