"""The solutions of assignment 5 against PyTorch."""

import numpy as np
import pytest

from autograder.reference import load

torch = pytest.importorskip("torch")
solution = load("05-normalization")
functional = torch.nn.functional


def points(shape):
    """x, gamma, beta and dout, in numpy and in torch."""
    rng = np.random.default_rng(0)
    C = shape[1]
    ours = [rng.normal(size=s) for s in (shape, C, C, shape)]
    theirs = [torch.tensor(value, requires_grad=True) for value in ours[:3]]
    return ours, theirs, torch.tensor(ours[3])


def gradients_of(out, theirs, dout):
    out.backward(dout)
    return [value.grad.numpy() for value in theirs]


def agree(got, want):
    return all(np.allclose(g, w, rtol=1e-9, atol=1e-12) for g, w in zip(got, want, strict=True))


@pytest.mark.parametrize("name", ["batchnorm_backward", "batchnorm_backward_simplified"])
def test_batchnorm_is_torchs_but_for_the_running_variance(name):
    (x, gamma, beta, dout), theirs, upstream = points((4, 3))
    state = {"running_mean": np.zeros(3), "running_var": np.ones(3)}
    mean, var = torch.zeros(3, dtype=torch.float64), torch.ones(3, dtype=torch.float64)
    # torch's momentum is the weight of the new value
    want = functional.batch_norm(theirs[0], mean, var, *theirs[1:], True, momentum=0.1, eps=0.1)
    out, cache = solution.batchnorm_forward(x, gamma, beta, state, "train", eps=0.1)
    assert np.allclose(out, want.detach().numpy(), rtol=1e-10)
    assert agree(getattr(solution, name)(dout, cache), gradients_of(want, theirs, upstream))
    assert np.allclose(state["running_mean"], mean.numpy(), rtol=1e-10)
    biased = 0.9 + (var.numpy() - 0.9) * 3 / 4  # torch stores the unbiased one, N = 4
    assert np.allclose(state["running_var"], biased, rtol=1e-10)


def test_layernorm_is_torchs():
    (x, gamma, beta, dout), theirs, upstream = points((4, 5))
    want = functional.layer_norm(theirs[0], (5,), theirs[1], theirs[2], eps=0.1)
    out, cache = solution.layernorm_forward(x, gamma, beta, eps=0.1)
    assert np.allclose(out, want.detach().numpy(), rtol=1e-10)
    assert agree(solution.layernorm_backward(dout, cache), gradients_of(want, theirs, upstream))


@pytest.mark.parametrize("groups", [1, 2, 3, 6])
def test_groupnorm_is_torchs(groups):
    (x, gamma, beta, dout), theirs, upstream = points((3, 6, 2, 4))
    want = functional.group_norm(theirs[0], groups, theirs[1], theirs[2], eps=0.1)
    out, cache = solution.groupnorm_forward(x, gamma, beta, groups, eps=0.1)
    assert np.allclose(out, want.detach().numpy(), rtol=1e-10)
    assert agree(solution.groupnorm_backward(dout, cache), gradients_of(want, theirs, upstream))


def test_instancenorm_is_torchs():
    (x, gamma, beta, _), theirs, _ = points((3, 4, 2, 5))
    want = functional.instance_norm(theirs[0], weight=theirs[1], bias=theirs[2], eps=0.1)
    out, _ = solution.instancenorm_forward(x, gamma, beta, eps=0.1)
    assert np.allclose(out, want.detach().numpy(), rtol=1e-10)
