"""The biases start at 0: yours are drawn like weights.

exercise: init_two_layer_model
caught by: test_model_has_its_shapes_and_zero_biases
"""


def init_two_layer_model(input_size, hidden_size, output_size, rng, scale=1e-4):
    return {
        "W1": scale * rng.standard_normal((input_size, hidden_size)),
        "b1": scale * rng.standard_normal(hidden_size),
        "W2": scale * rng.standard_normal((hidden_size, output_size)),
        "b2": scale * rng.standard_normal(output_size),
    }
