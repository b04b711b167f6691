"""The solutions of assignment 3 against the automatic differentiation of PyTorch and JAX."""

import numpy as np
import pytest

from autograder.reference import load

solution = load("03-backprop")


@pytest.fixture
def torch():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: make oracles")
    torch.set_default_dtype(torch.float64)
    return torch


@pytest.fixture
def jax():
    jax = pytest.importorskip("jax", reason="JAX is not installed: make oracles")
    jax.config.update("jax_enable_x64", True)
    return jax


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def torch_vjp(torch, f, arguments, upstream):
    """Value of f and its gradients for an upstream gradient, by PyTorch."""
    tensors = [torch.tensor(a, requires_grad=True) for a in arguments]
    out = f(*tensors)
    out.backward(torch.tensor(upstream))
    return out.detach().numpy(), [t.grad.numpy() for t in tensors]


GATES = {
    "AddGate": (lambda torch: lambda x, y: x + y, 2),
    "MultiplyGate": (lambda torch: lambda x, y: x * y, 2),
    "MaxGate": (lambda torch: lambda x, y: torch.maximum(x, y), 2),
    "ReLUGate": (lambda torch: torch.relu, 1),
    "ExpGate": (lambda torch: torch.exp, 1),
    "LogGate": (lambda torch: torch.log, 1),
    "ReciprocalGate": (lambda torch: torch.reciprocal, 1),
    "SigmoidGate": (lambda torch: torch.sigmoid, 1),
}


@pytest.mark.parametrize("name", GATES)
def test_gate_is_the_function_of_torch(torch, rng, name):
    function, count = GATES[name]
    inputs = [rng.uniform(0.1, 3, size=(3, 4)) for _ in range(count)]
    dz = rng.normal(size=(3, 4))
    value, gradients = torch_vjp(torch, function(torch), inputs, dz)
    gate = getattr(solution, name)()
    assert np.allclose(gate.forward(*inputs), value, rtol=1e-13)
    assert np.allclose(gate.backward(dz), gradients, rtol=1e-12)


def test_relu_at_zero_and_sigmoid_far_out_are_those_of_torch(torch):
    x, dz = np.array([-1.0, 0.0, -0.0, 2.0]), np.array([5.0, 6.0, 7.0, 8.0])
    gate = solution.ReLUGate()
    gate.forward(x)
    assert np.array_equal(gate.backward(dz)[0], torch_vjp(torch, torch.relu, [x], dz)[1][0])
    x = np.array([-1e3, -30.0, 30.0, 1e3])
    gate = solution.SigmoidGate()
    value, (dx,) = torch_vjp(torch, torch.sigmoid, [x], dz)
    assert np.allclose(gate.forward(x), value, rtol=1e-14)
    assert np.allclose(gate.backward(dz)[0], dx, rtol=1e-9, atol=1e-15)


def test_graph_with_forks_is_the_tape_of_torch(torch, rng):
    inputs = {name: rng.uniform(0.5, 2, size=3) for name in "xyz"}
    graph = solution.ComputationalGraph(
        [
            ("f", solution.MultiplyGate(), ["e", "e"]),
            ("e", solution.AddGate(), ["d", "x"]),
            ("d", solution.MaxGate(), ["c", "z"]),
            ("c", solution.MultiplyGate(), ["a", "b"]),
            ("b", solution.LogGate(), ["a"]),
            ("a", solution.AddGate(), ["x", "y"]),
        ]
    )

    def f(x, y, z):
        a = x + y
        return (torch.maximum(a * torch.log(a), z) + x) ** 2

    value, want = torch_vjp(torch, f, list(inputs.values()), np.ones(3))
    assert np.allclose(graph.forward(inputs), value, rtol=1e-13)
    gradients = graph.backward()
    for name, gradient in zip(inputs, want, strict=True):
        assert np.allclose(gradients[name], gradient, rtol=1e-12), name


def test_layers_are_those_of_torch(torch, rng):
    x, W, b = rng.normal(size=(4, 3)), rng.normal(size=(3, 5)), rng.normal(size=5)
    dout = rng.normal(size=(4, 5))
    value, want = torch_vjp(torch, lambda x, W, b: torch.relu(x @ W + b), [x, W, b], dout)
    z, affine_cache = solution.affine_forward(x, W, b)
    out, relu_cache = solution.relu_forward(z)
    got = solution.affine_backward(solution.relu_backward(dout, relu_cache), affine_cache)
    assert np.allclose(out, value, rtol=1e-13)
    for gradient, right in zip(got, want, strict=True):
        assert np.allclose(gradient, right, rtol=1e-12)


def test_squared_norm_is_that_of_torch(torch, rng):
    W, x, target = rng.normal(size=(4, 3)), rng.normal(size=3), rng.normal(size=4)
    value, want = torch_vjp(
        torch, lambda W, x: ((W @ x - torch.tensor(target)) ** 2).sum(), [W, x], np.array(1.0)
    )
    L, *got = solution.squared_norm_loss(W, x, target)
    assert pytest.approx(float(value), rel=1e-13) == L
    for gradient, right in zip(got, want, strict=True):
        assert np.allclose(gradient, right, rtol=1e-12)


@pytest.mark.parametrize("scale", [1.0, 1e3])
def test_cross_entropy_is_that_of_torch(torch, rng, scale):
    o, q = scale * rng.uniform(-1, 1, size=6), rng.dirichlet(np.ones(6))
    value, (want,) = torch_vjp(
        torch,
        lambda o: torch.nn.functional.cross_entropy(o, torch.tensor(q)),
        [o],
        np.array(1.0),
    )
    L, do = solution.softmax_cross_entropy(o, q)
    assert pytest.approx(float(value), rel=1e-13) == L
    assert np.allclose(do, want, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("scale", [1.0, 1e3])
def test_softmax_jacobian_is_that_of_jax(jax, rng, scale):
    o = scale * rng.uniform(-1, 1, size=5)
    want = jax.jacrev(jax.nn.softmax)(o)
    assert np.allclose(solution.softmax_jacobian(o), want, rtol=1e-12, atol=1e-15)


def test_iou_gradient_is_that_of_jax(jax, rng):
    X, Y = rng.uniform(size=(3, 4)), rng.integers(0, 2, size=(3, 4))
    iou, dX = solution.iou_and_gradient(X, Y)
    value, want = jax.value_and_grad(lambda X: (X * Y).sum() / (X + Y - X * Y).sum())(X)
    assert iou == pytest.approx(float(value), rel=1e-13)
    assert np.allclose(dX, want, rtol=1e-12)


def test_logistic_trace_has_the_derivative_of_jax(jax):
    for X, y, W in ((3.0, 1.0, 3.0), (-0.7, 1.0, 2.0), (1.5, 0.0, 0.3)):
        slope = jax.grad(lambda w, X=X, y=y: -y * jax.numpy.log(1 / (1 + jax.numpy.exp(-w * X))))
        got = solution.logistic_trace(X, y, W)["dL_dW"]
        assert got == pytest.approx(float(slope(W)), rel=1e-11, abs=1e-15)


def test_forward_mode_is_that_of_jax(jax):
    def f(x, exp, log):
        return 2 / x - exp(-x) * log(3 * x) / (1 - x)

    value, slope = solution.forward_mode(lambda x: f(x, lambda u: u.exp(), lambda u: u.log()), 0.4)
    primal, tangent = jax.jvp(lambda x: f(x, jax.numpy.exp, jax.numpy.log), (0.4,), (1.0,))
    assert value == pytest.approx(float(primal), rel=1e-13)
    assert slope == pytest.approx(float(tangent), rel=1e-12)
