"""The solutions of assignment 8 against PyTorch's optimizers and schedules."""

import numpy as np
import pytest

from autograder.reference import load

torch = pytest.importorskip("torch")
solution = load("08-optimizers")
optim = torch.optim
schedules = optim.lr_scheduler


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def ours(step, w, gradients, **options):
    points, state = [], {}
    for dw in gradients:
        w, state = step(w, dw, state, **options)
        points.append(w)
    return np.array(points)


def theirs(make, w, gradients):
    """The parameters after each step of an optimizer of PyTorch's."""
    w = torch.tensor(w, requires_grad=True)
    optimizer, points = make([w]), []
    for dw in gradients:
        w.grad = torch.tensor(dw)
        optimizer.step()
        points.append(w.detach().numpy().copy())
    return np.array(points)


BETAS = {"beta1": 0.8, "beta2": 0.95, "eps": 1e-2}
PAIRS = {
    "sgd": ("sgd_step", {}, lambda w: optim.SGD(w, lr=0.1)),
    "momentum": ("momentum_step", {"mu": 0.7}, lambda w: optim.SGD(w, lr=0.1, momentum=0.7)),
    "nesterov": (
        "nesterov_step",
        {"mu": 0.7},
        lambda w: optim.SGD(w, lr=0.1, momentum=0.7, nesterov=True),
    ),
    "adagrad": ("adagrad_step", {"eps": 0.1}, lambda w: optim.Adagrad(w, lr=0.1, eps=0.1)),
    "rmsprop": (
        "rmsprop_step",
        {"decay": 0.8, "eps": 0.1},
        lambda w: optim.RMSprop(w, lr=0.1, alpha=0.8, eps=0.1),
    ),
    "adam": ("adam_step", BETAS, lambda w: optim.Adam(w, 0.1, (0.8, 0.95), 1e-2)),
    "amsgrad": (
        "adam_step",
        BETAS | {"amsgrad": True},
        lambda w: optim.Adam(w, 0.1, (0.8, 0.95), 1e-2, amsgrad=True),
    ),
    "adamw": (
        "adamw_step",
        BETAS | {"weight_decay": 0.3},
        lambda w: optim.AdamW(w, 0.1, (0.8, 0.95), 1e-2, weight_decay=0.3),
    ),
}


@pytest.mark.parametrize("pair", PAIRS)
def test_path_is_that_of_torch(rng, pair):
    name, options, make = PAIRS[pair]
    w, gradients = rng.normal(size=(2, 3)), list(rng.normal(size=(8, 2, 3)))
    gradients[0] *= 5  # so that the second moments fall afterwards
    got = ours(getattr(solution, name), w, gradients, lr=0.1, **options)
    assert np.allclose(got, theirs(make, w, gradients), rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("name", ["adam", "adamw"])
def test_defaults_are_those_of_torch(rng, name):
    w, gradients = rng.normal(size=4), list(rng.normal(size=(8, 4)))
    make = {"adam": optim.Adam, "adamw": optim.AdamW}[name]
    got = ours(getattr(solution, f"{name}_step"), w, gradients)
    assert np.allclose(got, theirs(make, w, gradients), rtol=1e-12, atol=1e-12)


def test_momentum_as_an_average_is_that_of_torch_after_a_gradient_of_zero(rng):
    """PyTorch does not dampen the first gradient; one of 0 makes the two start alike."""
    w, gradients = rng.normal(size=4), [np.zeros(4), *rng.normal(size=(8, 4))]
    got = ours(solution.momentum_ema_step, w, gradients, lr=0.1, mu=0.7)
    want = theirs(lambda w: optim.SGD(w, lr=0.1, momentum=0.7, dampening=0.7), w, gradients)
    assert np.allclose(got, want, rtol=1e-10)


RATES = {
    "step_decay": ((0.5, 7), lambda o: schedules.StepLR(o, 7, 0.5)),
    "exponential_decay": ((0.1,), lambda o: schedules.ExponentialLR(o, float(np.exp(-0.1)))),
    "inverse_time_decay": ((0.1,), lambda o: schedules.LambdaLR(o, lambda t: 1 / (1 + 0.1 * t))),
    "linear_decay": ((0.2, 12), lambda o: schedules.LinearLR(o, 1.0, 0.25, 12)),
    "warm_restarts": ((5, 3), lambda o: schedules.CosineAnnealingWarmRestarts(o, 5, 3)),
}


def rates_of(schedule, optimizer, steps):
    """The learning rates that a schedule of PyTorch's sets."""
    rates = []
    for _ in range(steps):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return rates


@pytest.mark.parametrize("name", RATES)
def test_rates_are_those_of_torch(name):
    arguments, make = RATES[name]
    optimizer = optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.8)
    got = [getattr(solution, name)(t, 0.8, *arguments) for t in range(60)]
    assert np.allclose(got, rates_of(make(optimizer), optimizer, 60), rtol=1e-9)


def test_cosine_is_that_of_torch():
    optimizer = optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.8)
    want = rates_of(schedules.CosineAnnealingLR(optimizer, 20), optimizer, 21)
    got = [solution.cosine_decay(t, 0.8, 20) for t in range(21)]
    assert np.allclose(got, want, rtol=1e-9, atol=1e-12)


def test_one_cycle_cools_down_as_torch_does():
    """PyTorch's top lies at pct_start · total − 1 and its end at total − 1, at a tiny rate."""
    optimizer = optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.8)
    schedule = schedules.OneCycleLR(
        optimizer, 0.8, 21, pct_start=7 / 21, anneal_strategy="cos", final_div_factor=1e12
    )
    want = rates_of(schedule, optimizer, 20)[6:]
    got = [solution.one_cycle(t, 20, 0.8, 6 / 20) for t in range(6, 20)]
    assert np.allclose(got, want, rtol=1e-9)
