"""The solutions of assignment 2 against PyTorch."""

import numpy as np
import pytest

from autograder.reference import load

torch = pytest.importorskip("torch")
solution = load("02-networks")


def test_net_is_the_one_of_torch():
    rng = np.random.default_rng(0)
    shapes = {"W1": (5, 7), "b1": (7,), "W2": (7, 4), "b2": (4,)}
    model = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    X, y, reg = rng.normal(size=(9, 5)), rng.integers(0, 4, size=9), 0.2

    theirs = {name: torch.tensor(value, requires_grad=True) for name, value in model.items()}
    hidden = torch.relu(torch.tensor(X) @ theirs["W1"] + theirs["b1"])
    scores = hidden @ theirs["W2"] + theirs["b2"]
    loss = torch.nn.functional.cross_entropy(scores, torch.tensor(y))
    loss = loss + reg * ((theirs["W1"] ** 2).sum() + (theirs["W2"] ** 2).sum())
    loss.backward()

    got, grads = solution.two_layer_net(X, model, y, reg=reg)
    assert got == pytest.approx(loss.item(), rel=1e-13)
    assert np.allclose(solution.two_layer_scores(model, X), scores.detach().numpy(), rtol=1e-12)
    for name, value in theirs.items():
        assert np.allclose(grads[name], value.grad.numpy(), rtol=1e-11, atol=1e-14), name


def test_unit_at_the_kink_passes_no_gradient_in_torch_either():
    b1 = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    torch.relu(b1).sum().backward()
    model = {"W1": np.ones((1, 1)), "b1": np.zeros(1), "W2": np.ones((1, 2)), "b2": np.zeros(2)}
    model["W2"][0, 1] = 3
    _, grads = solution.two_layer_net(np.zeros((1, 1)), model, np.array([0]))
    assert grads["b1"][0] == b1.grad.item() == 0
