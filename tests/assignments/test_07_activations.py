"""The solutions of assignment 7 against SciPy, mpmath, SymPy and ONNX's operators."""

from fractions import Fraction

import mpmath
import numpy as np
import pytest
import sympy
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator
from scipy import special, stats

from autograder.reference import load
from autograder.suites import curves

solution = load("07-activations")
EXTREMES = np.array([-1000.0, -745.2, -709.8, -40.5, 40.5, 709.8, 745.2, 1000.0])
SMOOTH = np.linspace(-9, 9, 37)
OFF_KINKS = SMOOTH + 0.25 * (np.abs(SMOOTH) % 3 == 0)


@pytest.fixture
def rng():
    return np.random.default_rng(0)


# ------------------------------------------------------------- functions of one variable

x, beta, alpha, slope = sympy.symbols("x beta alpha slope", real=True)
LOGISTIC = 1 / (1 + sympy.exp(-x))
SCALE, ALPHA = (
    sympy.Float(str(value), 20) for value in ("1.0507009873554804934", "1.6732632423543772848")
)
FORMULAS = {
    "sigmoid": (LOGISTIC, {}),
    "tanh": ((sympy.exp(x) - sympy.exp(-x)) / (sympy.exp(x) + sympy.exp(-x)), {}),
    "relu": (sympy.Max(x, 0), {}),
    "softplus": (sympy.log(1 + sympy.exp(beta * x)) / beta, {"beta": 0.4}),
    "leaky_relu": (sympy.Piecewise((x, x > 0), (slope * x, True)), {"slope": -1.5}),
    "elu": (sympy.Piecewise((x, x > 0), (alpha * (sympy.exp(x) - 1), True)), {"alpha": 0.3}),
    "celu": (
        sympy.Piecewise((x, x > 0), (alpha * (sympy.exp(x / alpha) - 1), True)),
        {"alpha": 0.3},
    ),
    "selu": (SCALE * sympy.Piecewise((x, x > 0), (ALPHA * (sympy.exp(x) - 1), True)), {}),
    "gelu": (x * (1 + sympy.erf(x / sympy.sqrt(2))) / 2, {}),
    "gelu_sigmoid": (x * LOGISTIC.subs(x, sympy.Rational(1702, 1000) * x), {}),
    "swish": (x * LOGISTIC.subs(x, beta * x), {"beta": 2.5}),
    "hardswish": (x * sympy.Piecewise((0, x < -3), (1, x > 3), ((x + 3) / 6, True)), {}),
}


@pytest.mark.parametrize("name", FORMULAS)
def test_values_and_derivatives_are_those_of_the_formula(name):
    """Also at ±1e3, where mpmath has no overflow."""
    formula, parameters = FORMULAS[name]
    formula = formula.subs(
        {sympy.Symbol(k, real=True): sympy.Float(v) for k, v in parameters.items()}
    )
    points = np.concatenate([OFF_KINKS, EXTREMES])
    for function, expression in ((name, formula), (f"{name}_grad", formula.diff(x))):
        exact = sympy.lambdify(x, expression, "mpmath")
        with mpmath.workdps(30):
            want = [float(exact(mpmath.mpf(point))) for point in points]
        got = getattr(solution, function)(points, **parameters)
        assert np.allclose(got, want, rtol=1e-12, atol=1e-14), function


@pytest.mark.parametrize("name", FORMULAS)
def test_no_function_warns_or_changes_its_argument(name):
    before = EXTREMES.copy()
    with np.errstate(all="raise", under="ignore"):
        getattr(solution, name)(before)
        getattr(solution, f"{name}_grad")(before)
    assert np.array_equal(before, EXTREMES)


@pytest.mark.parametrize("name", FORMULAS)
def test_the_suite_expects_what_the_solution_returns(name):
    points = np.concatenate([OFF_KINKS, EXTREMES]).reshape(5, 9)
    curve = curves.CURVES[name]
    assert np.allclose(getattr(solution, name)(points), curve.value(points), rtol=1e-12)
    with np.errstate(over="ignore"):
        want = curve.slope(points)
    assert np.allclose(getattr(solution, f"{name}_grad")(points), want, rtol=1e-12, atol=1e-14)


def onnx_output(operator, *inputs, opset=22, **attributes):
    """What one node of ONNX returns for these inputs."""
    names = [f"i{k}" for k in range(len(inputs))]
    graph = helper.make_graph(
        [helper.make_node(operator, names, ["out"], **attributes)],
        "one node",
        [
            helper.make_tensor_value_info(name, TensorProto.DOUBLE, value.shape)
            for name, value in zip(names, inputs, strict=True)
        ],
        [helper.make_tensor_value_info("out", TensorProto.DOUBLE, None)],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])
    return ReferenceEvaluator(model).run(None, dict(zip(names, inputs, strict=True)))[0]


@pytest.mark.parametrize(
    ("name", "operator", "ours", "theirs"),
    [
        ("sigmoid", "Sigmoid", {}, {}),
        ("tanh", "Tanh", {}, {}),
        ("relu", "Relu", {}, {}),
        ("softplus", "Softplus", {}, {}),
        ("leaky_relu", "LeakyRelu", {"slope": 0.25}, {"alpha": 0.25}),
        ("elu", "Elu", {"alpha": 0.5}, {"alpha": 0.5}),
        ("celu", "Celu", {"alpha": 0.5}, {"alpha": 0.5}),
        ("selu", "Selu", {}, {}),
        ("gelu", "Gelu", {}, {}),
        ("hardswish", "HardSwish", {}, {}),
    ],
)
def test_values_are_those_of_onnx(name, operator, ours, theirs):
    want = onnx_output(operator, SMOOTH, **theirs)
    # ONNX keeps SELU's constants and the 1/6 of hard-swish in float32.
    assert np.allclose(getattr(solution, name)(SMOOTH, **ours), want, rtol=1e-6, atol=1e-7)


def test_values_are_those_of_scipy():
    assert np.allclose(solution.sigmoid(SMOOTH), special.expit(SMOOTH), rtol=1e-14)
    assert np.allclose(solution.gelu(SMOOTH), SMOOTH * stats.norm.cdf(SMOOTH), atol=1e-15)


# ------------------------------------------------------------------------------------- SELU


def test_selu_constants_solve_the_two_equations():
    with mpmath.workdps(25):

        def moment(power, alpha):
            def below(z):
                return (alpha * mpmath.expm1(z)) ** power * mpmath.npdf(z)

            def above(z):
                return z**power * mpmath.npdf(z)

            return mpmath.quad(below, [-mpmath.inf, -4, 0]) + mpmath.quad(above, [0, 4, mpmath.inf])

        alpha = mpmath.findroot(lambda alpha: moment(1, alpha), 1.5)
        scale = 1 / mpmath.sqrt(moment(2, alpha))
        assert abs(scale - mpmath.mpf("1.0507009873554804934")) < mpmath.mpf("1e-18")
        assert abs(alpha - mpmath.mpf("1.6732632423543772848")) < mpmath.mpf("1e-18")
    assert solution.selu_constants() == pytest.approx((float(scale), float(alpha)), rel=1e-12)
    assert pytest.approx((float(scale), float(alpha))) == (curves.SELU_SCALE, curves.SELU_ALPHA)


def test_typed_in_constants_are_not_right_to_1e_6():
    """Why the task can ask for that precision: four digits of alpha fail."""
    _, alpha = solution.selu_constants()
    assert abs(1.6733 - alpha) > 1e-6 * alpha


# ------------------------------------------------------------------- layers with parameters


def test_prelu_is_that_of_onnx(rng):
    data = rng.normal(size=(4, 3))
    for slopes in (np.array([-0.7, 0.3, 1.6]), 1.6):
        want = onnx_output("PRelu", data, np.atleast_1d(np.asarray(slopes, dtype=float)))
        assert np.allclose(solution.prelu(data, slopes), want, rtol=1e-14)


@pytest.mark.parametrize("single", [False, True])
def test_prelu_gradients_are_the_symbolic_ones(rng, single):
    data, dout = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
    slopes = 0.3 if single else np.array([-0.7, 0.3, 1.6])
    symbols = sympy.symbols("a:3")
    loss = sum(
        dout[n, d] * (data[n, d] if data[n, d] > 0 else symbols[0 if single else d] * data[n, d])
        for n, d in np.ndindex(4, 3)
    )
    dx, dalpha = solution.prelu_backward(dout, data, slopes)
    assert np.allclose(dx, dout * np.where(data > 0, 1, slopes), rtol=1e-14)
    want = [float(loss.diff(symbol)) for symbol in symbols]
    assert np.shape(dalpha) == np.shape(slopes)
    assert np.allclose(dalpha, want[0] if single else want, rtol=1e-12)


def symbolic_gradients(out, dout, arrays):
    """Gradients of ⟨dout, out(*arrays)⟩ by SymPy, at numbers."""
    symbols = [
        np.array([sympy.Symbol(f"v{i}_{j}", real=True) for j in range(a.size)]).reshape(a.shape)
        for i, a in enumerate(arrays)
    ]
    flat = [symbol for array in symbols for symbol in array.ravel()]
    loss = sum((dout * out(*symbols)).ravel())
    derivatives = sympy.lambdify([flat], [loss.diff(symbol) for symbol in flat], cse=True)
    values = derivatives(np.concatenate([array.ravel() for array in arrays]))
    parts = np.split(np.array(values, dtype=float), np.cumsum([a.size for a in arrays])[:-1])
    return [part.reshape(array.shape) for part, array in zip(parts, arrays, strict=True)]


def agree(got, want):
    return all(
        g.shape == w.shape and np.allclose(g, w, rtol=1e-11, atol=1e-13)
        for g, w in zip(got, want, strict=True)
    )


def test_maxout_gradients_are_exact_differences(rng):
    """Within one piece maxout is linear, so that in fractions a difference is the derivative."""
    shapes = ((3, 2), (5, 2, 4), (5, 4))  # N, D, K and H differ
    arrays, dout = [rng.normal(size=shape) for shape in shapes], rng.normal(size=(3, 4))
    exact = [np.vectorize(Fraction, otypes=[object])(array) for array in (*arrays, dout)]

    def outputs():
        data, W, b, _ = exact
        return (data @ W + b[:, None]).max(axis=0)

    def loss():
        return (exact[-1] * outputs()).sum()

    def derivative(array, index):
        step, before, at = Fraction(1, 10**9), array[index], loss()
        array[index] += step
        change = loss() - at
        array[index] = before
        return float(change / step)

    out, cache = solution.maxout_forward(*arrays)
    assert np.allclose(out, outputs().astype(float), rtol=1e-14)
    for got, array in zip(solution.maxout_backward(dout, cache), exact, strict=False):
        want = [derivative(array, index) for index in np.ndindex(array.shape)]
        assert np.allclose(got.ravel(), want, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("name", ["glu", "swiglu"])
def test_gated_gradients_are_the_symbolic_ones(rng, name):
    shapes = ((3, 2), (2, 4), (2, 4), (4,), (4,))
    arrays, dout = [rng.normal(size=shape) for shape in shapes], rng.normal(size=(3, 4))

    def gated(data, W, V, b, c):
        z = data @ W + b
        gate = np.vectorize(lambda z: 1 / (1 + sympy.exp(-z)), otypes=[object])(z)
        return (gate if name == "glu" else z * gate) * (data @ V + c)

    out = getattr(solution, name)(*arrays)
    assert np.allclose(out, gated(*arrays).astype(float), rtol=1e-13)
    got = getattr(solution, f"{name}_backward")(dout, *arrays)
    assert agree(got, symbolic_gradients(gated, dout, arrays))


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("glu", special.expit),
        ("bilinear", lambda z: z),
        ("reglu", lambda z: np.where(z < 0, 0, z)),
        ("geglu", lambda z: z * stats.norm.cdf(z)),
        ("swiglu", lambda z: z * special.expit(z)),
    ],
)
def test_gated_units_have_their_activation_on_the_gate(rng, name, act):
    data, W, V, b, c = (rng.normal(size=s) for s in ((3, 2), (2, 4), (2, 4), (4,), (4,)))
    want = act(data @ W + b) * (data @ V + c)
    assert np.allclose(getattr(solution, name)(data, W, V, b, c), want, rtol=1e-12)


def test_zero_is_not_positive_for_the_dead_fraction():
    inputs = np.array([[-1.0, 0.0, -2.0, 1.0], [0.0, 0.0, 3.0, -1.0]])
    assert solution.dead_fraction(inputs) == 0.5
