"""The solutions of assignment 7 against PyTorch."""

import numpy as np
import pytest

from autograder.reference import load

torch = pytest.importorskip("torch")
solution = load("07-activations")
functional = torch.nn.functional
RNG = np.random.default_rng(0)
POINTS = np.concatenate([RNG.normal(size=40) * 3, [-1000.0, -100.0, 100.0, 1000.0]])


def tensor(values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def agree(got, want):
    return np.shape(got) == np.shape(want) and np.allclose(got, want, rtol=1e-10, atol=1e-13)


@pytest.mark.parametrize(
    ("name", "theirs", "parameters"),
    [
        ("sigmoid", torch.sigmoid, {}),
        ("tanh", torch.tanh, {}),
        ("relu", torch.relu, {}),
        ("softplus", lambda x: functional.softplus(x, 2.5, 60), {"beta": 2.5}),
        ("leaky_relu", lambda x: functional.leaky_relu(x, 1.5), {"slope": 1.5}),
        ("elu", lambda x: functional.elu(x, 0.3), {"alpha": 0.3}),
        # torch's derivative keeps 1/alpha in float32
        ("celu", lambda x: functional.celu(x, 0.25), {"alpha": 0.25}),
        ("selu", torch.selu, {}),
        ("gelu", functional.gelu, {}),
        ("gelu_sigmoid", lambda x: x * torch.sigmoid(1.702 * x), {}),
        ("swish", functional.silu, {}),
        ("hardswish", functional.hardswish, {}),
    ],
)
def test_values_and_derivatives_are_torchs(name, theirs, parameters):
    x = tensor(POINTS)
    want = theirs(x)
    want.backward(torch.ones_like(x))
    assert agree(getattr(solution, name)(POINTS, **parameters), want.detach().numpy())
    assert agree(getattr(solution, f"{name}_grad")(POINTS, **parameters), x.grad.numpy())


@pytest.mark.parametrize("alpha", [[0.3], [-0.7, 0.3, 1.6]])
def test_prelu_is_torchs(alpha):
    data, dout = RNG.normal(size=(5, 3)), RNG.normal(size=(5, 3))
    x, slopes = tensor(data), tensor(alpha)
    want = functional.prelu(x, slopes)
    want.backward(torch.tensor(dout))
    ours = alpha[0] if len(alpha) == 1 else np.array(alpha)
    assert agree(solution.prelu(data, ours), want.detach().numpy())
    dx, dalpha = solution.prelu_backward(dout, data, ours)
    assert agree(dx, x.grad.numpy())
    assert agree(np.atleast_1d(dalpha), slopes.grad.numpy())


def test_maxout_is_torchs():
    arrays = [RNG.normal(size=shape) for shape in ((5, 3), (4, 3, 2), (4, 2))]
    x, W, b = tensors = [tensor(array) for array in arrays]
    want = (x @ W + b[:, None]).amax(dim=0)
    dout = RNG.normal(size=want.shape)
    want.backward(torch.tensor(dout))
    out, cache = solution.maxout_forward(*arrays)
    assert agree(out, want.detach().numpy())
    for got, value in zip(solution.maxout_backward(dout, cache), tensors, strict=True):
        assert agree(got, value.grad.numpy())


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("glu", torch.sigmoid),
        ("bilinear", lambda z: z),
        ("reglu", torch.relu),
        ("geglu", functional.gelu),
        ("swiglu", functional.silu),
    ],
)
def test_gated_units_are_torchs(name, act):
    arrays = [RNG.normal(size=shape) for shape in ((5, 3), (3, 2), (3, 2), (2,), (2,))]
    x, W, V, b, c = tensors = [tensor(array) for array in arrays]
    want = act(x @ W + b) * (x @ V + c)
    dout = RNG.normal(size=want.shape)
    want.backward(torch.tensor(dout))
    assert agree(getattr(solution, name)(*arrays), want.detach().numpy())
    if name in ("glu", "swiglu"):
        got = getattr(solution, f"{name}_backward")(dout, *arrays)
        assert all(agree(g, value.grad.numpy()) for g, value in zip(got, tensors, strict=True))


def test_torchs_glu_has_its_gate_in_the_second_half():
    """The convention differs: there the sigmoid stands on the second of the two factors."""
    x, W, V, b, c = (RNG.normal(size=shape) for shape in ((5, 3), (3, 2), (3, 2), (2,), (2,)))
    halves = np.concatenate([x @ V + c, x @ W + b], axis=1)
    assert agree(solution.glu(x, W, V, b, c), functional.glu(torch.tensor(halves)).numpy())
