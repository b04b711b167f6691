"""The solutions of assignment 1 against the losses, gradients and optimizer of PyTorch."""

import numpy as np
import pytest

from autograder.reference import load

solution = load("01-review")


@pytest.fixture
def torch():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: make oracles")
    torch.set_default_dtype(torch.float64)
    return torch


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def value_and_gradient(torch, f, x):
    """f(x) and its gradient, by PyTorch."""
    x = torch.tensor(x, requires_grad=True)
    loss = f(x)
    loss.backward()
    return loss.item(), x.grad.numpy()


def agree(got, want):
    return np.isclose(got[0], want[0], rtol=1e-12) and np.allclose(got[1], want[1], atol=1e-13)


@pytest.mark.parametrize("scale", [1, 1e4])
def test_softmax_loss_is_cross_entropy(torch, rng, scale):
    scores, y = scale * rng.normal(size=(6, 4)), rng.integers(0, 4, size=6)
    cross_entropy = torch.nn.functional.cross_entropy
    want = value_and_gradient(torch, lambda s: cross_entropy(s, torch.tensor(y)), scores)
    assert agree(solution.softmax_loss(scores, y), want)


@pytest.mark.parametrize("margin", [1.0, 0.3])
def test_hinge_loss_is_multi_margin_loss_times_the_classes(torch, rng, margin):
    scores, y = rng.normal(size=(6, 4)), rng.integers(0, 4, size=6)
    loss = torch.nn.functional.multi_margin_loss
    want = value_and_gradient(torch, lambda s: 4 * loss(s, torch.tensor(y), margin=margin), scores)
    assert agree(solution.svm_loss(scores, y, margin), want)


@pytest.mark.parametrize("scale", [1, 1e3])
def test_logistic_loss_is_binary_cross_entropy_with_logits(torch, rng, scale):
    w, X, y = scale * rng.normal(size=3), rng.normal(size=(7, 3)), rng.integers(0, 2, size=7)
    loss = torch.nn.functional.binary_cross_entropy_with_logits
    want = value_and_gradient(
        torch, lambda w: loss(torch.tensor(X) @ w, torch.tensor(y.astype(float))), w
    )
    assert agree(solution.logistic_loss(w, X, y), want)


def test_regularized_loss_is_differentiated_by_torch(torch, rng):
    W, X, y = rng.normal(size=(3, 4)), rng.normal(size=(6, 3)), rng.integers(0, 4, size=6)

    def loss(W):
        scores = torch.tensor(X) @ W
        return torch.nn.functional.cross_entropy(scores, torch.tensor(y)) + 0.3 * (W**2).sum()

    assert agree(solution.regularized_loss(W, X, y, 0.3), value_and_gradient(torch, loss, W))


def test_numerical_gradient_is_that_of_autograd(torch, rng):
    x = rng.normal(size=(2, 3))
    _, want = value_and_gradient(torch, lambda x: torch.exp(torch.sin(x).sum()), x)
    got = solution.numerical_gradient(lambda x: np.exp(np.sin(x).sum()), x)
    assert np.allclose(got, want, rtol=1e-8)


def test_sgd_takes_the_steps_of_the_optimizer(torch, rng):
    X, y, w = rng.normal(size=(7, 3)), rng.integers(0, 2, size=7), rng.normal(size=3)
    batches = []

    def loss_grad(w, X_batch, y_batch):
        batches.append((X_batch, y_batch))
        return solution.logistic_loss(w, X_batch, y_batch)

    got = solution.sgd(loss_grad, w, X, y, 0.2, 3, 2, rng)
    parameter = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([parameter], lr=0.2)
    loss = torch.nn.functional.binary_cross_entropy_with_logits
    for X_batch, y_batch in batches:
        optimizer.zero_grad()
        loss(torch.tensor(X_batch) @ parameter, torch.tensor(y_batch.astype(float))).backward()
        optimizer.step()
    assert len(batches) == 6
    assert np.allclose(got, parameter.detach().numpy(), rtol=1e-12)
