"""Assignment 3: the solutions against SymPy, SciPy, mpmath and ONNX, and degenerate answers."""

import mpmath
import numpy as np
import pytest
import scipy.special
import sympy
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator

from autograder.bank import judge_locally, stub
from autograder.gradcheck import check_gate, check_gradient, check_layer
from autograder.notebook import code_cells
from autograder.reference import load, namespace
from autograder.student import LocalStudent
from autograder.suite import load_suite

STEM = "03-backprop"
SEEDS = range(20)
solution = load(STEM)
suite = load_suite(STEM)


@pytest.fixture
def rng():
    return np.random.default_rng(0)


# ------------------------------------------------------------------- the solutions and oracles

GATES = [
    ("AddGate", "Add", 2),
    ("MultiplyGate", "Mul", 2),
    ("MaxGate", "Max", 2),
    ("ReLUGate", "Relu", 1),
    ("ExpGate", "Exp", 1),
    ("LogGate", "Log", 1),
    ("ReciprocalGate", "Reciprocal", 1),
    ("SigmoidGate", "Sigmoid", 1),
]


def onnx_value(operator, *inputs, **attributes):
    """Value of one ONNX operator on arrays of doubles, by ONNX's own reference."""
    names = [f"i{k}" for k in range(len(inputs))]
    infos = [
        helper.make_tensor_value_info(name, TensorProto.DOUBLE, value.shape)
        for name, value in zip(names, inputs, strict=True)
    ]
    out = helper.make_tensor_value_info("out", TensorProto.DOUBLE, None)
    node = helper.make_node(operator, names, ["out"], **attributes)
    model = helper.make_model(helper.make_graph([node], "one", infos, [out]))
    return ReferenceEvaluator(model).run(None, dict(zip(names, inputs, strict=True)))[0]


@pytest.mark.parametrize(("gate", "operator", "count"), GATES)
def test_gate_is_the_operator_of_onnx(rng, gate, operator, count):
    inputs = [rng.uniform(0.1, 3, size=(3, 4)) for _ in range(count)]
    got = getattr(solution, gate)().forward(*inputs)
    assert np.allclose(got, onnx_value(operator, *inputs), rtol=1e-14)


@pytest.mark.parametrize(("gate", "operator", "count"), GATES)
@pytest.mark.parametrize("shape", [(), (5,), (2, 3)])
def test_gate_goes_back_along_its_own_forward(rng, gate, operator, count, shape):
    inputs = [np.exp(rng.normal(size=shape)) for _ in range(count)]
    inputs = inputs if shape else [float(value) for value in inputs]
    assert check_gate(getattr(solution, gate)(), *inputs).ok


def test_gates_take_what_the_tasks_fix_at_ties_and_kinks():
    gate = solution.MaxGate()
    gate.forward(np.array([1.0, 2.0, 0.0]), np.array([1.0, 3.0, -0.0]))
    assert np.array_equal(gate.backward(np.array([5.0, 6.0, 7.0])), [[5, 0, 7], [0, 6, 0]])
    gate = solution.ReLUGate()
    gate.forward(np.array([-0.0, 0.0, 1.0]))
    assert np.array_equal(gate.backward(np.array([5.0, 6.0, 7.0])), [[0, 0, 7]])


def test_sigmoid_is_the_one_of_scipy_at_all_sizes():
    x = np.concatenate([[-1e3, -750, 750, 1e3], np.linspace(-40, 40, 81)])
    gate = solution.SigmoidGate()
    assert np.allclose(gate.forward(x), scipy.special.expit(x), rtol=1e-14, atol=0)
    (dx,) = gate.backward(np.ones_like(x))
    want = scipy.special.expit(x) * scipy.special.expit(-x)
    assert np.allclose(dx, want, rtol=1e-12, atol=np.finfo(float).eps)  # that of 1 − z


def test_graph_differentiates_like_sympy():
    symbols = sympy.symbols("x y z")
    x, y, z = symbols
    values = {"x": 0.7, "y": 1.3, "z": -0.4}
    nodes = [
        ("f", solution.MultiplyGate(), ["c", "c"]),
        ("c", solution.AddGate(), ["b", "s"]),
        ("s", solution.SigmoidGate(), ["a"]),
        ("b", solution.MultiplyGate(), ["a", "r"]),
        ("r", solution.ReciprocalGate(), ["l"]),
        ("l", solution.ExpGate(), ["y"]),
        ("a", solution.AddGate(), ["x", "q"]),
        ("q", solution.MultiplyGate(), ["x", "z"]),
    ]
    a = x + x * z
    f = (a * sympy.exp(-y) + 1 / (1 + sympy.exp(-a))) ** 2
    graph = solution.ComputationalGraph(nodes)
    assert graph.forward(values) == pytest.approx(float(f.subs(values)), rel=1e-14)
    gradients = graph.backward()
    assert set(gradients) == set(values)
    for symbol in symbols:
        want = float(f.diff(symbol).subs(values))
        assert gradients[symbol.name] == pytest.approx(want, rel=1e-13)


def test_affine_layer_is_gemm_and_goes_back_along_it(rng):
    x, W, b = rng.normal(size=(4, 3)), rng.normal(size=(3, 5)), rng.normal(size=5)
    assert np.allclose(solution.affine_forward(x, W, b)[0], onnx_value("Gemm", x, W, b), rtol=1e-13)
    assert check_layer(solution.affine_forward, solution.affine_backward, x, W, b).ok


def test_relu_layer_goes_back_along_its_forward(rng):
    x = rng.normal(size=(3, 4, 2))
    assert np.array_equal(solution.relu_forward(x)[0], onnx_value("Relu", x))
    assert check_layer(solution.relu_forward, solution.relu_backward, x).ok


def test_squared_norm_is_the_symbolic_one(rng):
    W, x, t = sympy.Matrix(3, 2, sympy.symbols("w:6")), *map(sympy.Matrix, ([1, -2], [3, 0, 1]))
    loss = sum(entry**2 for entry in W * x - t)
    at = dict(zip(W, rng.normal(size=6), strict=True))
    numbers = np.array(W.subs(at), dtype=float)
    L, dW, dx = solution.squared_norm_loss(numbers, np.array([1.0, -2]), np.array([3.0, 0, 1]))
    assert pytest.approx(float(loss.subs(at)), rel=1e-13) == L
    want = [float(loss.diff(entry).subs(at)) for entry in W]
    assert np.allclose(dW.ravel(), want, rtol=1e-12)
    numeric = check_gradient(
        lambda x: solution.squared_norm_loss(numbers, x, np.array([3.0, 0, 1]))[0],
        lambda x: solution.squared_norm_loss(numbers, x, np.array([3.0, 0, 1]))[2],
        np.array([1.0, -2.0]),
    )
    assert numeric.ok
    assert dx.shape == (2,)


def test_softmax_jacobian_is_the_symbolic_one():
    o = sympy.symbols("o:4")
    p = [sympy.exp(s) / sum(map(sympy.exp, o)) for s in o]
    at = dict(zip(o, (0.3, -1.2, 2.0, 0.1), strict=True))
    want = [[float(sympy.diff(a, b).subs(at)) for b in o] for a in p]
    assert np.allclose(solution.softmax_jacobian(np.array(list(at.values()))), want, rtol=1e-12)


@pytest.mark.parametrize("shift", [1e3, -1e3, 0.0])
def test_softmax_jacobian_is_right_far_out(rng, shift):
    o = rng.normal(size=5) + shift
    p = onnx_value("Softmax", o)
    assert np.allclose(solution.softmax_jacobian(o), np.diag(p) - np.outer(p, p), atol=1e-15)


@pytest.mark.parametrize("scale", [1, 1e3])
def test_cross_entropy_is_right_to_all_digits(rng, scale):
    o, q = scale * rng.uniform(-1, 1, size=6), rng.dirichlet(np.ones(6))
    q[0] = 0
    q /= q.sum()
    with mpmath.workdps(60):
        exps = [mpmath.exp(mpmath.mpf(s)) for s in o]
        p = [e / sum(exps) for e in exps]
        loss = -mpmath.fdot(map(mpmath.mpf, q), map(mpmath.log, p))
        gradient = [float(chance - share) for share, chance in zip(q, p, strict=True)]
    L, do = solution.softmax_cross_entropy(o, q)
    assert pytest.approx(float(loss), rel=1e-13) == L
    assert np.allclose(do, gradient, rtol=1e-12, atol=1e-15)


def test_iou_is_the_symbolic_one():
    X = sympy.symbols("x:5")
    Y = [1, 0, 0, 1, 0]
    inter = sum(x * y for x, y in zip(X, Y, strict=True))
    iou = inter / sum(x + y - x * y for x, y in zip(X, Y, strict=True))
    at = dict(zip(X, (0.9, 0.2, 0.6, 0.4, 0.0), strict=True))
    value, dX = solution.iou_and_gradient(np.array(list(at.values())), np.array(Y))
    assert value == pytest.approx(float(iou.subs(at)), rel=1e-14)
    assert np.allclose(dX, [float(iou.diff(x).subs(at)) for x in X], rtol=1e-13)


@pytest.mark.parametrize(("X", "y", "W"), [(3, 1, 3), (-1.5, 1, 2.0), (0.7, 0, -1.1)])
def test_logistic_trace_is_the_symbolic_chain(X, y, W):
    w = sympy.Symbol("w")
    previous = sympy.Symbol("previous")
    steps = [
        -w * X,
        sympy.exp(previous),
        1 + previous,
        1 / previous,
        sympy.log(previous),
        -y * previous,
    ]
    trace = solution.logistic_trace(X, y, W)
    value, whole = sympy.Float(W, 30), w
    for k, step in enumerate(steps):
        variable = previous if k else w
        partial, value = step.diff(variable).subs(variable, value), step.subs(variable, value)
        whole = step.subs(variable, whole)
        assert float(value) == pytest.approx(trace["values"][k], rel=1e-12)
        assert float(partial) == pytest.approx(trace["partials"][k], rel=1e-12)
    assert trace["dL_dW"] == pytest.approx(float(whole.diff(w).subs(w, W)), rel=1e-12)


def test_logistic_trace_corrects_the_sign_of_the_lecture():
    assert solution.logistic_trace(3, 1, 3)["dL_dW"] == pytest.approx(-0.00037018372)


FUNCTIONS = {
    "polynomial": lambda x, exp, log: 3 * x * x - 2 * x + 1,
    "quotients": lambda x, exp, log: (1 - x) / (2 + x * x) - 3 / x,
    "exp and log": lambda x, exp, log: exp(-x * log(x)) / (1 + exp(x)) - log(2 / x),
    "constant": lambda x, exp, log: 4.5,
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_forward_mode_differentiates_like_sympy(name):
    f, x, at = FUNCTIONS[name], sympy.Symbol("x"), 0.83
    value, slope = solution.forward_mode(lambda d: f(d, lambda u: u.exp(), lambda u: u.log()), at)
    expression = sympy.sympify(f(x, sympy.exp, sympy.log))
    assert value == pytest.approx(float(expression.subs(x, at)), rel=1e-13)
    assert slope == pytest.approx(float(expression.diff(x).subs(x, at)), rel=1e-13, abs=1e-15)


def test_forward_and_backward_mode_agree():
    def f(x):
        return (x + x.exp()) * x

    _, slope = solution.forward_mode(f, 0.6)
    graph = solution.ComputationalGraph(
        [
            ("f", solution.MultiplyGate(), ["s", "x"]),
            ("s", solution.AddGate(), ["x", "e"]),
            ("e", solution.ExpGate(), ["x"]),
        ]
    )
    graph.forward({"x": 0.6})
    assert graph.backward()["x"] == pytest.approx(slope, rel=1e-14)


# --------------------------------------------------------------------------- the visible checks


@pytest.mark.parametrize("exercise", suite.exercises)
def test_visible_checks_pass_on_the_solution_and_fail_on_the_stub(exercise, capsys):
    (checks,) = [c for c in code_cells(STEM) if c.role == "checks" and c.exercise == exercise]
    exec(checks.source, namespace(STEM))
    assert capsys.readouterr().out.strip()
    with pytest.raises(NotImplementedError):
        exec(checks.source, dict(stub(STEM)._namespace))


# --------------------------------------------------------------------------- the suite's verdicts


def points(outcomes):
    return sum(outcome.points for outcome in outcomes)


def test_solution_earns_all_and_stub_nothing_for_every_seed():
    for seed in SEEDS:
        assert points(judge_locally(suite, LocalStudent(namespace(STEM)), seed)) == 100
        assert points(judge_locally(suite, stub(STEM), seed)) == 0


DEGENERATE = {
    "None": lambda arguments, value: None,
    "zeros": lambda arguments, value: fill(value, 0.0),
    "ones": lambda arguments, value: fill(value, 1.0),
    "NaN": lambda arguments, value: fill(value, np.nan),
    "the first argument": lambda arguments, value: arguments[0] if arguments else None,
    "all arguments": lambda arguments, value: list(arguments),
}


def fill(value, number):
    """A value of the same structure and shapes, with one number everywhere."""
    if isinstance(value, dict):
        return {key: fill(item, number) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return type(value)(fill(item, number) for item in value)
    return np.full(np.shape(value), number)


def degenerate(answer):
    """A submission that runs, and whose every function and method returns `answer`."""

    def spoiled(function):
        return lambda *arguments: answer(arguments, function(*arguments))

    class Dual:
        def __init__(self, value, derivative):
            self.value, self.derivative = fill(value, 0.0), fill(derivative, 0.0)

        def operation(self, *_):
            return self

        __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = operation
        __truediv__ = __rtruediv__ = __neg__ = exp = log = operation

    class Object:
        def __init__(self, *arguments):
            self.right = self.kind(*arguments)

        def forward(self, *inputs):
            return answer(inputs, self.right.forward(*inputs))

        def backward(self, *dz):
            return answer(dz, self.right.backward(*dz))

    names = namespace(STEM)
    for name, right in vars(solution).items():
        if isinstance(right, type):
            names[name] = type(name, (Object,), {"kind": right})
        elif callable(right) and not name.startswith("check_"):
            names[name] = spoiled(right)
    for layer in ("affine_forward", "relu_forward"):
        right = getattr(solution, layer)
        names[layer] = lambda *a, right=right: (answer(a, right(*a)[0]), right(*a)[1])
    names["Dual"] = Dual
    names["forward_mode"] = lambda f, x: answer((f, x), (x, 1.0))
    return LocalStudent(names)


@pytest.mark.parametrize("name", DEGENERATE)
def test_degenerate_answer_earns_nothing(name):
    assert points(judge_locally(suite, degenerate(DEGENERATE[name]))) == 0
