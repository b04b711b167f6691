"""The solutions of assignment 6 against PyTorch."""

import itertools

import numpy as np
import pytest

from autograder.reference import load

torch = pytest.importorskip("torch")
solution = load("06-regularization")


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.mark.parametrize(("name", "order"), [("l2_penalty", 2), ("l1_penalty", 1)])
def test_penalties_are_those_of_autograd(rng, name, order):
    W = rng.normal(size=(3, 4))
    W[1, 2] = 0
    theirs = torch.tensor(W, requires_grad=True)
    loss = 0.3 * theirs.abs().pow(order).sum()
    loss.backward()
    penalty, dW = getattr(solution, name)(W, 0.3)
    assert np.isclose(penalty, loss.item())
    assert np.allclose(dW, theirs.grad.numpy())


def test_polyak_average_is_the_averaged_model_of_torch(rng):
    history = [rng.normal(size=(2, 3)) for _ in range(6)]
    model = torch.nn.Linear(3, 2, bias=False, dtype=torch.float64)
    average = torch.optim.swa_utils.AveragedModel(
        model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.9)
    )
    for w in history:
        model.weight.data = torch.tensor(w)
        average.update_parameters(model)
    theirs = average.module.weight.detach().numpy()
    assert np.allclose(solution.polyak_average(history, decay=0.9), theirs)


@pytest.mark.parametrize("T", [1, 5, 12])
def test_cyclic_cosine_is_that_of_torch(T):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=T)
    for step in range(3 * T):
        assert np.isclose(solution.cyclic_cosine(step, T, 0.3), schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()


@pytest.mark.parametrize("p", [0.3, 0.8])
def test_dropout_is_that_of_torch_whose_p_drops(rng, p):
    torch.manual_seed(0)
    theirs = torch.nn.functional.dropout(torch.ones(400, 300, dtype=torch.float64), 1 - p)
    ours, mask = solution.dropout_forward(np.ones((400, 300)), p, rng)
    assert np.allclose(np.unique(ours), np.unique(theirs.numpy()))
    assert np.isclose(np.mean(ours > 0), (theirs > 0).double().mean().item(), atol=0.01)
    assert np.array_equal(solution.dropout_backward(np.ones_like(mask), mask), mask)


def test_gradient_of_dropout_is_that_of_torch(rng):
    x = torch.tensor(rng.uniform(1, 2, (5, 7)), requires_grad=True)
    dout = rng.normal(size=(5, 7))
    out = torch.nn.functional.dropout(x, 0.4)
    out.backward(torch.tensor(dout))
    mask = (out / x).detach().numpy()
    assert np.allclose(solution.dropout_backward(dout, mask), x.grad.numpy())


def test_prediction_is_a_torch_model_in_eval_mode(rng):
    sizes = (3, 6, 5, 4)
    layers, params = [], {}
    for i, (n, m) in enumerate(itertools.pairwise(sizes), start=1):
        layer = torch.nn.Linear(n, m, dtype=torch.float64)
        params |= {f"W{i}": layer.weight.detach().numpy().T, f"b{i}": layer.bias.detach().numpy()}
        layers += [layer, torch.nn.ReLU(), torch.nn.Dropout(0.5)] if i < 3 else [layer]
    model = torch.nn.Sequential(*layers).eval()
    X = rng.normal(size=(8, 3))
    theirs = model(torch.tensor(X)).detach().numpy()
    assert np.allclose(solution.dropout_predict(X, params), theirs)
    assert np.allclose(solution.dropout_net(X, params, 1.0, rng), theirs)


def test_flip_is_that_of_torch(rng):
    images = rng.normal(size=(2, 3, 5, 2))
    assert np.array_equal(solution.horizontal_flip(images), torch.tensor(images).flip(2).numpy())
