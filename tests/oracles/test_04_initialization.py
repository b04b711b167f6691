"""The solutions of assignment 4 against PyTorch."""

import numpy as np
import pytest

from autograder.reference import load

torch = pytest.importorskip("torch")
solution = load("04-initialization")


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.mark.parametrize("max_norm", [0.1, 2.0, 50.0])
def test_clipping_is_that_of_torch(rng, max_norm):
    g = rng.normal(size=(4, 5))
    parameter = torch.zeros(4, 5, dtype=torch.float64)
    parameter.grad = torch.tensor(g)
    torch.nn.utils.clip_grad_norm_([parameter], max_norm)
    # torch divides by the norm + 1e-6
    assert np.allclose(solution.clip_gradient(g, max_norm), parameter.grad.numpy(), rtol=2e-6)


@pytest.mark.parametrize("n", [1, 3, 8])
def test_gradient_of_a_chain_is_that_of_torch(rng, n):
    W = rng.normal(size=(4, 4))
    x = torch.zeros(4, dtype=torch.float64, requires_grad=True)
    out = x
    for _ in range(n):
        out = torch.tensor(W) @ out
    out.sum().backward()
    assert np.allclose(solution.chain_gradient(W, n), x.grad.numpy(), rtol=1e-12)


def test_standardizing_is_batch_normalization_with_a_tiny_eps(rng):
    X = rng.normal(3, 2, (6, 4))
    theirs = torch.nn.functional.batch_norm(torch.tensor(X), None, None, training=True, eps=1e-12)
    assert np.allclose(solution.standardize(X, eps=1e-12), theirs.numpy())


@pytest.mark.parametrize("ours", ["xavier_normal", "xavier_uniform", "kaiming_normal"])
def test_weights_are_as_wide_as_those_of_torch(rng, ours):
    W = getattr(solution, ours)(300, 200, rng)
    assert np.isclose(W.std(), drawn_by_torch(ours).std(), rtol=0.02)


@pytest.mark.parametrize("ours", ["xavier_uniform", "kaiming_uniform"])
def test_uniform_weights_reach_as_far_as_those_of_torch(rng, ours):
    W = getattr(solution, ours)(300, 200, rng)
    assert np.isclose(abs(W).max(), abs(drawn_by_torch(ours)).max(), rtol=0.001)


def drawn_by_torch(name):
    """Weights of 300 inputs and 200 outputs; torch stores them as (out, in)."""
    torch.manual_seed(0)
    weights = torch.empty(200, 300, dtype=torch.float64)
    options = {"nonlinearity": "relu"} if name.startswith("kaiming") else {}
    return getattr(torch.nn.init, name + "_")(weights, **options).numpy()


def test_gains_are_those_of_torch():
    gain = torch.nn.init.calculate_gain("relu")
    assert solution.kaiming_variance(50) == pytest.approx(gain**2 / 50)
    for slope in (0.01, 0.3):
        gain = torch.nn.init.calculate_gain("leaky_relu", slope)
        assert solution.leaky_kaiming_variance(50, slope) == pytest.approx(gain**2 / 50)


def test_sparse_weights_have_as_many_zeros_as_those_of_torch(rng):
    W = torch.empty(20, 6)
    torch.nn.init.sparse_(W, sparsity=0.75)  # a share of each column
    zeros = (W == 0).sum(axis=0).numpy()
    assert np.array_equal((solution.sparse_init(20, 6, 5, rng) == 0).sum(axis=0), zeros)
