"""The network of the experiments in chapter 5 takes true gradient steps, unless told otherwise."""

import copy

import numpy as np
import pytest
from normalized_net import EVERYTHING, make_net, train_step

RATE = 1e-3
rng = np.random.default_rng(0)
X, y = rng.normal(size=(9, 4)), rng.integers(3, size=9)


def network(norm: str, paths: frozenset = EVERYTHING):
    net = make_net(0, [4, 5, 6, 3], norm, paths=paths)
    for layer in net.hidden:
        layer.gamma = rng.uniform(0.5, 2, len(layer.gamma))
        layer.beta = rng.normal(size=len(layer.beta))
    return net


def loss(net) -> float:
    return train_step(copy.deepcopy(net), X, y, 0.0)


def slope(net, layer: int, name: str, index) -> float:
    """Central difference of the loss by one parameter of a hidden layer."""
    values = []
    for step in (1e-5, -1e-5):
        moved = copy.deepcopy(net)
        getattr(moved.hidden[layer], name)[index] += step
        values.append(loss(moved))
    return (values[0] - values[1]) / 2e-5


def gradient(net, layer: int, name: str, index) -> float:
    """What a step of gradient descent took for the derivative."""
    after = copy.deepcopy(net)
    train_step(after, X, y, RATE)
    before, now = (getattr(n.hidden[layer], name)[index] for n in (net, after))
    return (before - now) / RATE


@pytest.mark.parametrize("norm", ["batch", "layer", "none"])
@pytest.mark.parametrize(("name", "index"), [("W", (2, 1)), ("b", 3), ("gamma", 2), ("beta", 4)])
def test_a_step_follows_the_gradient(norm, name, index):
    net = network(norm)
    if norm == "none" and name in ("gamma", "beta"):
        assert gradient(net, 0, name, index) == 0
        return
    for layer in range(2):
        numeric = slope(net, layer, name, index)
        assert gradient(net, layer, name, index) == pytest.approx(numeric, abs=1e-7)


@pytest.mark.parametrize("kept", [set(), {"mean"}, {"variance"}])
def test_a_step_without_all_paths_does_not(kept):
    net = network("batch", frozenset(kept))
    assert abs(gradient(net, 0, "W", (2, 1)) - slope(net, 0, "W", (2, 1))) > 1e-4


def test_a_bias_before_batch_normalization_stays():
    assert abs(gradient(network("batch"), 0, "b", 3)) < 1e-9
    assert abs(gradient(network("batch", frozenset({"variance"})), 0, "b", 3)) > 1e-4
