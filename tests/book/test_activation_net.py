"""The networks of chapter 7's experiments have true gradients and do not disturb each other."""

import numpy as np
import pytest
from activation_net import ACTIVATIONS, clipped, gain, gradients, make_nets, train

SIZES = [4, 5, 6, 3]
rng = np.random.default_rng(0)
X, y = rng.normal(size=(2, 9, 4)), rng.integers(3, size=(2, 9))


def loss(nets, f) -> np.ndarray:
    return gradients(nets, f, X, y)[0]


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_gradients_are_the_slopes_of_each_loss(name):
    f = ACTIVATIONS[name]
    nets = make_nets([0, 1], SIZES, gain(f))
    _, found = gradients(nets, f, X, y)
    for layer, part, index in [(0, 0, (2, 3)), (1, 0, (4, 1)), (2, 0, (5, 2)), (0, 1, (0, 2))]:
        values = []
        for step in (1e-5, -1e-5):
            moved = [[array.copy() for array in pair] for pair in nets]
            moved[layer][part][:, *index] += step
            values.append(loss(moved, f))
        numeric = (values[0] - values[1]) / 2e-5
        assert found[layer][part][:, *index] == pytest.approx(numeric, abs=1e-7)


def test_the_gain_of_relu_is_kaimings():
    assert gain(ACTIVATIONS["ReLU"]) == pytest.approx(2, abs=1e-4)


def test_a_network_trains_alike_alone_and_in_company():
    f = ACTIVATIONS["tanh"]
    alone, both = make_nets([1], SIZES, 1.0), make_nets([0, 1], SIZES, 1.0)
    rates = np.array([0.1, 0.3])[:, None, None]  # each network may have its own
    for nets, lr, seeds in ((alone, 0.3, [1]), (both, rates, [0, 1])):
        train(nets, f, X[0], y[0], lr=lr, epochs=3, seeds=seeds, batch=4, clip=0.5)
    for (W, b), (W2, b2) in zip(alone, both, strict=True):
        assert np.allclose(W[0], W2[1])
        assert np.allclose(b[0], b2[1])


def test_clipping_shortens_long_gradients_and_leaves_short_ones():
    long, short = np.full((1, 2, 2), 3.0), np.full((1, 2, 2), 0.01)
    both = np.concatenate([long, short])
    [[dW, db]] = clipped([[both, np.zeros((2, 1, 2))]], 1.0)
    assert np.linalg.norm(dW[0]) == pytest.approx(1)
    assert np.array_equal(dW[1], short[0])
    assert not db.any()
