"""The solutions of assignment 2 against ONNX, SymPy, mpmath, SciPy and brute force."""

import itertools

import mpmath
import numpy as np
import pytest
import sympy
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator
from scipy import stats

from autograder.reference import load

solution = load("02-networks")
KEYS = ("W1", "b1", "W2", "b2")


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def a_model(rng, D=3, H=4, C=5):
    shapes = {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


def onnx_output(params, X, activation):
    """Output of a net of Gemm nodes with an activation node between them."""
    nodes, initializers, value = [], [], "X"
    for i, (W, b) in enumerate(params):
        if i:
            nodes.append(helper.make_node(activation, [value], [f"a{i}"]))
            value = f"a{i}"
        for name, content in ((f"W{i}", W), (f"b{i}", b)):
            initializers.append(
                helper.make_tensor(name, TensorProto.DOUBLE, content.shape, content.ravel())
            )
        nodes.append(helper.make_node("Gemm", [value, f"W{i}", f"b{i}"], [f"z{i}"]))
        value = f"z{i}"
    graph = helper.make_graph(
        nodes,
        "net",
        [helper.make_tensor_value_info("X", TensorProto.DOUBLE, X.shape)],
        [helper.make_tensor_value_info(value, TensorProto.DOUBLE, None)],
        initializers,
    )
    return ReferenceEvaluator(helper.make_model(graph)).run(None, {"X": X})[0]


@pytest.mark.parametrize("sizes", [(3, 5), (3, 5, 2), (2, 6, 3, 4, 1)])
@pytest.mark.parametrize(
    ("name", "activation"), [("Tanh", np.tanh), ("Relu", lambda z: np.maximum(0, z))]
)
def test_forward_is_the_net_of_onnx(rng, sizes, name, activation):
    params = [(rng.normal(size=(a, b)), rng.normal(size=b)) for a, b in itertools.pairwise(sizes)]
    X = rng.normal(size=(4, sizes[0]))
    want = onnx_output(params, X, name)
    assert np.allclose(solution.forward(params, X, activation), want, rtol=1e-12, atol=1e-12)


def test_scores_are_those_of_the_net_of_onnx(rng):
    model, X = a_model(rng), rng.normal(size=(6, 3))
    want = onnx_output([(model["W1"], model["b1"]), (model["W2"], model["b2"])], X, "Relu")
    assert np.allclose(solution.two_layer_scores(model, X), want, rtol=1e-12, atol=1e-12)
    assert np.array_equal(solution.two_layer_net(X, model), solution.two_layer_scores(model, X))


@pytest.mark.parametrize("scale", [1, 1e3])
def test_loss_is_right_to_all_digits(rng, scale):
    model, X, y = a_model(rng), rng.normal(size=(6, 3)), rng.integers(0, 5, size=6)
    model["W2"] *= scale
    with mpmath.workdps(50):
        losses = [
            mpmath.log(sum(mpmath.exp(mpmath.mpf(s)) for s in row)) - mpmath.mpf(row[label])
            for row, label in zip(solution.two_layer_scores(model, X), y, strict=True)
        ]
        squares = sum(mpmath.mpf(w) ** 2 for name in ("W1", "W2") for w in model[name].ravel())
        want = float(mpmath.fsum(losses) / 6 + mpmath.mpf(0.01) * squares)
    loss, _ = solution.two_layer_net(X, model, y, reg=0.01)
    assert loss == pytest.approx(want, rel=1e-13)


def test_gradient_is_the_symbolic_one(rng):
    N, D, H, C, reg = 2, 2, 3, 2, 0.3
    model, X, y = a_model(rng, D, H, C), rng.normal(size=(N, D)), np.array([1, 0])
    W1, W2 = sympy.MatrixSymbol("W1", D, H), sympy.MatrixSymbol("W2", H, C)
    b1, b2 = sympy.MatrixSymbol("b1", 1, H), sympy.MatrixSymbol("b2", 1, C)
    loss = reg * sum(w**2 for W in (W1, W2) for w in W)
    for x, label in zip(X, y, strict=True):
        hidden = (sympy.Matrix([x]) * W1.as_explicit() + b1.as_explicit()).applyfunc(
            lambda z: sympy.Max(0, z)
        )
        scores = hidden * W2.as_explicit() + b2.as_explicit()
        loss += (sympy.log(sum(map(sympy.exp, scores))) - scores[int(label)]) / N
    symbols = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    _, grads = solution.two_layer_net(X, model, y, reg=reg)
    for name, symbol in symbols.items():
        derivative = sympy.Matrix([loss.diff(entry) for entry in symbol])
        value = sympy.lambdify([W1, b1, W2, b2], derivative)(
            *(np.atleast_2d(model[key]) for key in KEYS)
        )
        want = value.reshape(model[name].shape)
        assert np.allclose(grads[name], want, rtol=1e-12, atol=1e-13), name


def test_xor_network_is_xor():
    model = solution.xor_network()
    points = np.array(list(itertools.product([0, 1], repeat=2)))
    scores = solution.two_layer_scores(model, points)
    assert np.array_equal(scores.argmax(axis=1), points[:, 0] ^ points[:, 1])
    assert np.all(scores[:, 0] != scores[:, 1])


def test_weights_are_normal():
    model = solution.init_two_layer_model(300, 100, 300, np.random.default_rng(0), scale=0.02)
    for name in ("W1", "W2"):
        assert stats.kstest(model[name].ravel() / 0.02, "norm").pvalue > 1e-3


def test_first_loss_of_a_small_model_is_the_expected_one(rng):
    model = solution.init_two_layer_model(64, 20, 10, rng)
    X, y = rng.normal(size=(50, 64)), rng.integers(0, 10, size=50)
    loss, _ = solution.two_layer_net(X, model, y)
    assert loss == pytest.approx(solution.expected_initial_loss(10), abs=1e-5)
    assert solution.expected_initial_loss(10) == pytest.approx(float(mpmath.log(10)), rel=1e-15)


def test_count_is_the_size_of_the_arrays():
    sizes = [7, 5, 6, 3]
    arrays = [np.ones(shape) for a, b in itertools.pairwise(sizes) for shape in ((a, b), (b,))]
    assert solution.count_parameters(sizes) == sum(array.size for array in arrays)


def test_arrangements_are_as_many_as_can_be_listed():
    of_a_layer = list(itertools.permutations(range(3)))
    for layers in (1, 2, 3):
        listed = sum(1 for _ in itertools.product(of_a_layer, repeat=layers))
        assert solution.equivalent_arrangements(3, layers) == listed


def test_every_order_of_the_units_is_the_same_function_and_another_model(rng):
    model, X = a_model(rng), rng.normal(size=(20, 3))
    scores, seen = solution.two_layer_scores(model, X), set()
    for order in itertools.permutations(range(4)):
        permuted = solution.permute_hidden(model, np.array(order))
        assert np.allclose(solution.two_layer_scores(permuted, X), scores, rtol=1e-12)
        assert np.array_equal(permuted["b1"], [model["b1"][j] for j in order])
        seen.add(permuted["W1"].tobytes())
    assert len(seen) == solution.equivalent_arrangements(4, 1)


def test_rescaling_is_undone_by_the_inverse_factors(rng):
    model, X, factors = a_model(rng), rng.normal(size=(20, 3)), rng.uniform(0.1, 10, size=4)
    rescaled = solution.rescale_hidden(model, factors)
    scores = solution.two_layer_scores(model, X)
    assert np.allclose(solution.two_layer_scores(rescaled, X), scores, rtol=1e-12)
    assert not np.allclose(rescaled["W1"], model["W1"])
    back = solution.rescale_hidden(rescaled, 1 / factors)
    for name in KEYS:
        assert np.allclose(back[name], model[name], rtol=1e-14)
