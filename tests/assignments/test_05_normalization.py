"""The solutions of assignment 5 against ONNX's operators, SymPy, mpmath and SciPy."""

import statistics

import mpmath
import numpy as np
import pytest
import sympy
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator
from scipy import stats

from autograder.reference import load

solution = load("05-normalization")
EPS = 0.125  # exact in the float32 in which ONNX keeps attributes, and far from 0


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def state_of(mean, var):
    return {"running_mean": np.array(mean, dtype=float), "running_var": np.array(var, dtype=float)}


def onnx_outputs(operator, inputs, outputs=1, opset=21, **attributes):
    """What one node of ONNX returns for these inputs."""
    names = [f"i{k}" for k in range(len(inputs))], [f"o{k}" for k in range(outputs)]
    graph = helper.make_graph(
        [helper.make_node(operator, *names, **attributes)],
        "one node",
        [
            helper.make_tensor_value_info(name, TensorProto.DOUBLE, value.shape)
            for name, value in zip(names[0], inputs, strict=True)
        ],
        [helper.make_tensor_value_info(name, TensorProto.DOUBLE, None) for name in names[1]],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])
    return ReferenceEvaluator(model).run(None, dict(zip(names[0], inputs, strict=True)))


def test_training_is_that_of_onnx_with_its_running_statistics(rng):
    x, gamma, beta = rng.normal(size=(4, 3)), rng.normal(size=3), rng.normal(size=3)
    state = state_of(rng.normal(size=3), rng.uniform(1, 2, size=3))
    inputs = [x, gamma, beta, state["running_mean"], state["running_var"]]
    want = onnx_outputs(
        "BatchNormalization", inputs, 3, opset=15, epsilon=EPS, momentum=0.75, training_mode=1
    )
    out, _ = solution.batchnorm_forward(x, gamma, beta, state, "train", momentum=0.75, eps=EPS)
    assert np.allclose(out, want[0], rtol=1e-12)
    assert np.allclose(state["running_mean"], want[1], rtol=1e-12)
    assert np.allclose(state["running_var"], want[2], rtol=1e-12)


def test_inference_is_that_of_onnx_and_of_the_folded_map(rng):
    x, gamma, beta = rng.normal(size=(4, 3)), rng.normal(size=3), rng.normal(size=3)
    mean, var = rng.normal(size=3), rng.uniform(1, 2, size=3)
    (want,) = onnx_outputs("BatchNormalization", [x, gamma, beta, mean, var], opset=15, epsilon=EPS)
    out, _ = solution.batchnorm_forward(x, gamma, beta, state_of(mean, var), "test", eps=EPS)
    a, c = solution.fold_batchnorm(gamma, beta, mean, var, eps=EPS)
    assert np.allclose(out, want, rtol=1e-12)
    assert np.allclose(a * x + c, want, rtol=1e-12)


def test_without_eps_training_gives_z_scores(rng):
    x = rng.normal(size=(6, 3))
    out, _ = solution.batchnorm_forward(
        x, np.ones(3), np.zeros(3), state_of([0] * 3, [1] * 3), "train", eps=0
    )
    assert np.allclose(out, stats.zscore(x, axis=0), rtol=1e-12)


def test_layernorm_is_that_of_onnx(rng):
    x, gamma, beta = rng.normal(size=(4, 5)), rng.normal(size=5), rng.normal(size=5)
    (want,) = onnx_outputs("LayerNormalization", [x, gamma, beta], epsilon=EPS, axis=-1)
    assert np.allclose(solution.layernorm_forward(x, gamma, beta, EPS)[0], want, rtol=1e-12)


@pytest.mark.parametrize("groups", [1, 2, 3, 6])
def test_groupnorm_is_that_of_onnx(rng, groups):
    x, gamma, beta = rng.normal(size=(2, 6, 3, 4)), rng.normal(size=6), rng.normal(size=6)
    in_double = {"stash_type": TensorProto.DOUBLE}  # the default computes the mean in float32
    (want,) = onnx_outputs(
        "GroupNormalization", [x, gamma, beta], epsilon=EPS, num_groups=groups, **in_double
    )
    assert np.allclose(solution.groupnorm_forward(x, gamma, beta, groups, EPS)[0], want, rtol=1e-12)


def test_instancenorm_is_that_of_onnx(rng):
    x, gamma, beta = rng.normal(size=(2, 3, 4, 5)), rng.normal(size=3), rng.normal(size=3)
    (want,) = onnx_outputs("InstanceNormalization", [x, gamma, beta], epsilon=EPS)
    assert np.allclose(solution.instancenorm_forward(x, gamma, beta, EPS)[0], want, rtol=1e-12)


def symbolic_gradients(x, gamma, beta, dout, eps, parts):
    """Gradients of ⟨dout, gamma · x_hat + beta⟩ by SymPy; `parts` lists the entries that are
    normalized together, each an index of x, and axis 1 is that of gamma and beta."""
    X = {index: sympy.Symbol(f"x{'_'.join(map(str, index))}") for index in np.ndindex(x.shape)}
    G, B = sympy.symbols(f"g:{len(gamma)}"), sympy.symbols(f"b:{len(beta)}")
    total = 0
    for part in parts:
        mean = sum(X[index] for index in part) / len(part)
        var = sum((X[index] - mean) ** 2 for index in part) / len(part)
        for index in part:
            out = G[index[1]] * (X[index] - mean) / sympy.sqrt(var + eps) + B[index[1]]
            total += dout[index] * out
    symbols = [*X.values(), *G, *B]
    derivatives = sympy.lambdify([symbols], [total.diff(symbol) for symbol in symbols], cse=True)
    flat = np.array(derivatives([*x.ravel(), *gamma, *beta]), dtype=float)
    dx, dgamma, dbeta = np.split(flat, [x.size, x.size + len(gamma)])
    return dx.reshape(x.shape), dgamma, dbeta


def agree(got, want):
    return all(np.allclose(g, w, rtol=1e-10, atol=1e-12) for g, w in zip(got, want, strict=True))


@pytest.mark.parametrize("name", ["batchnorm_backward", "batchnorm_backward_simplified"])
def test_batchnorm_gradients_are_the_symbolic_ones(rng, name):
    x, gamma, beta, dout = (rng.normal(size=s) for s in ((4, 2), 2, 2, (4, 2)))
    parts = [[(n, d) for n in range(4)] for d in range(2)]
    state = state_of([0, 0], [1, 1])
    _, cache = solution.batchnorm_forward(x, gamma, beta, state, "train", eps=0.1)
    got = getattr(solution, name)(dout, cache)
    assert agree(got, symbolic_gradients(x, gamma, beta, dout, 0.1, parts))


def test_layernorm_gradients_are_the_symbolic_ones(rng):
    x, gamma, beta, dout = (rng.normal(size=s) for s in ((2, 4), 4, 4, (2, 4)))
    parts = [[(n, d) for d in range(4)] for n in range(2)]
    _, cache = solution.layernorm_forward(x, gamma, beta, 0.1)
    got = solution.layernorm_backward(dout, cache)
    assert agree(got, symbolic_gradients(x, gamma, beta, dout, 0.1, parts))


def test_groupnorm_gradients_are_the_symbolic_ones(rng):
    shape = (1, 4, 2, 1)
    x, gamma, beta, dout = (rng.normal(size=s) for s in (shape, 4, 4, shape))
    parts = [[(0, c, h, 0) for c in block for h in range(2)] for block in ((0, 1), (2, 3))]
    _, cache = solution.groupnorm_forward(x, gamma, beta, 2, 0.1)
    got = solution.groupnorm_backward(dout, cache)
    assert agree(got, symbolic_gradients(x, gamma, beta, dout, 0.1, parts))


def test_gradient_is_right_to_all_digits_where_the_variance_is_tiny(rng):
    values, weights = 1 + 1e-4 * rng.normal(size=5), rng.normal(size=5)
    with mpmath.workdps(60):

        def loss(*xs):
            mean = sum(xs) / 5
            std = mpmath.sqrt(sum((x - mean) ** 2 for x in xs) / 5 + mpmath.mpf(1e-5))
            return sum(w * (x - mean) / std for w, x in zip(weights, xs, strict=True))

        point = [mpmath.mpf(value) for value in values]
        ones = [tuple(int(i == j) for j in range(5)) for i in range(5)]
        want = [float(mpmath.diff(loss, point, one)) for one in ones]
    state = state_of([0], [1])
    _, cache = solution.batchnorm_forward(values[:, None], np.ones(1), np.zeros(1), state, "train")
    dx, _, _ = solution.batchnorm_backward(weights[:, None], cache)
    assert np.allclose(dx[:, 0], want, rtol=1e-9)


def test_population_variance_is_the_mean_of_unbiased_variances(rng):
    batches = [rng.normal(size=(3, 2)) for _ in range(4)]
    E, V = solution.population_statistics(batches)
    for d in range(2):
        columns = [batch[:, d].tolist() for batch in batches]
        assert E[d] == pytest.approx(statistics.fmean(map(statistics.fmean, columns)))
        assert V[d] == pytest.approx(statistics.fmean(map(statistics.variance, columns)))


@pytest.mark.parametrize("mode", ["eval", "TRAIN", None])
def test_another_mode_raises(mode):
    state = state_of([0], [1])
    with pytest.raises(ValueError, match="mode should be"):
        solution.batchnorm_forward(np.ones((2, 1)), np.ones(1), np.zeros(1), state, mode)


def test_sums_and_sums_of_squares_hide_a_missing_path(rng):
    """Why the tasks warn of them: the true gradient is nearly 0 for both, at any gamma and beta."""
    x, gamma, beta = rng.normal(size=(8, 3)), rng.normal(size=3), rng.normal(size=3)
    out, cache = solution.batchnorm_forward(x, gamma, beta, state_of([0] * 3, [1] * 3), "train")
    for dout in (np.ones((8, 3)), 2 * out):
        assert np.abs(solution.batchnorm_backward(dout, cache)[0]).max() < 1e-3
    assert np.abs(solution.batchnorm_backward(rng.normal(size=(8, 3)), cache)[0]).max() > 0.1
