"""The solutions of assignment 8 against ONNX's training operators, SciPy, SymPy and mpmath."""

import itertools

import mpmath
import numpy as np
import pytest
import sympy
from onnx import TensorProto, helper
from onnx.reference import ReferenceEvaluator
from scipy import linalg, optimize, signal

from autograder.bank import stub
from autograder.notebook import code_cells
from autograder.reference import load, namespace
from autograder.suite import load_suite

STEM = "08-optimizers"
solution = load(STEM)
TRAINING = "ai.onnx.preview.training"


@pytest.fixture
def rng():
    return np.random.default_rng(0)


def path(step, w, gradients, **options):
    """The parameters after each step from an empty state."""
    points, state = [], {}
    for dw in gradients:
        w, state = step(w, dw, state, **options)
        points.append(w)
    return np.array(points)


def onnx_path(operator, w, gradients, lr, states, first_count=0, **attributes):
    """The parameters after each step of one of ONNX's training operators, in float64."""
    names = ["R", "T", "X", "G", *(f"S{k}" for k in range(states))]
    outputs = ["X_new", *(f"S{k}_new" for k in range(states))]
    kinds = [TensorProto.DOUBLE, TensorProto.INT64, *[TensorProto.DOUBLE] * (2 + states)]
    node = helper.make_node(operator, names, outputs, domain=TRAINING, **attributes)
    graph = helper.make_graph(
        [node],
        "one step",
        [helper.make_tensor_value_info(n, k, None) for n, k in zip(names, kinds, strict=True)],
        [helper.make_tensor_value_info(n, TensorProto.DOUBLE, None) for n in outputs],
    )
    opsets = [helper.make_opsetid(TRAINING, 1), helper.make_opsetid("", 21)]
    evaluator = ReferenceEvaluator(helper.make_model(graph, opset_imports=opsets))
    points, memory = [], [np.zeros_like(w) for _ in range(states)]
    for t, dw in enumerate(gradients, start=first_count):
        inputs = [np.array(lr), np.array(t), w, dw, *memory]
        w, *memory = evaluator.run(None, dict(zip(names, inputs, strict=True)))
        points.append(w)
    return np.array(points)


@pytest.mark.parametrize(
    ("name", "mode"), [("momentum_step", "standard"), ("nesterov_step", "nesterov")]
)
def test_momentum_is_that_of_onnx_at_a_constant_rate(rng, name, mode):
    w, gradients = rng.normal(size=(2, 3)), rng.normal(size=(6, 2, 3))
    attributes = {"alpha": 0.75, "beta": 1.0, "norm_coefficient": 0.0, "mode": mode}
    want = onnx_path("Momentum", w, gradients, 0.125, 1, **attributes)
    got = path(getattr(solution, name), w, gradients, lr=0.125, mu=0.75)
    assert np.allclose(got, want, rtol=1e-12, atol=1e-12)


def test_adagrad_is_that_of_onnx(rng):
    w, gradients = rng.normal(size=4), rng.normal(size=(6, 4))
    attributes = {"epsilon": 0.125, "decay_factor": 0.0, "norm_coefficient": 0.0}
    want = onnx_path("Adagrad", w, gradients, 0.25, 1, **attributes)
    got = path(solution.adagrad_step, w, gradients, lr=0.25, eps=0.125)
    assert np.allclose(got, want, rtol=1e-12, atol=1e-12)


def test_adam_without_eps_is_that_of_onnx(rng):
    """ONNX adds ε to the root of the uncorrected second moment; with ε = 0 the two agree."""
    w, gradients = rng.normal(size=4), rng.normal(size=(6, 4))
    attributes = {"alpha": 0.75, "beta": 0.875, "epsilon": 0.0, "norm_coefficient": 0.0}
    want = onnx_path("Adam", w, gradients, 0.25, 2, 1, **attributes)
    got = path(solution.adam_step, w, gradients, lr=0.25, beta1=0.75, beta2=0.875, eps=0.0)
    assert np.allclose(got, want, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("amsgrad", [False, True])
def test_adam_is_its_definition_to_all_digits(rng, amsgrad):
    gradients = [float(g) for g in rng.normal(size=7)]
    beta1, beta2, eps, lr = 0.9, 0.999, 0.01, 0.1
    with mpmath.workdps(50):
        w, seconds = mpmath.mpf(1), []
        for t in range(1, 8):
            past = list(enumerate(gradients[:t]))
            m = sum((1 - mpmath.mpf(beta1)) * mpmath.mpf(beta1) ** (t - 1 - s) * g for s, g in past)
            v = sum(
                (1 - mpmath.mpf(beta2)) * mpmath.mpf(beta2) ** (t - 1 - s) * mpmath.mpf(g) ** 2
                for s, g in past
            )
            seconds.append(v)
            second = max(seconds) if amsgrad else v
            root = mpmath.sqrt(second / (1 - mpmath.mpf(beta2) ** t))
            w -= lr * m / (1 - mpmath.mpf(beta1) ** t) / (root + eps)
        want = float(w)
    options = {"lr": lr, "beta1": beta1, "beta2": beta2, "eps": eps, "amsgrad": amsgrad}
    got = path(solution.adam_step, np.ones(1), [np.array([g]) for g in gradients], **options)
    assert got[-1] == pytest.approx(want, rel=1e-13)


def test_averages_are_linear_filters(rng):
    values, alpha = rng.normal(size=20), 0.3
    from_zero = signal.lfilter([alpha], [1, alpha - 1], values)
    weights = signal.lfilter([alpha], [1, alpha - 1], np.ones(20))
    start = [(1 - alpha) * values[0]]
    from_first, _ = signal.lfilter([alpha], [1, alpha - 1], values, zi=start)
    assert np.allclose(solution.ema(list(values), alpha), from_first, rtol=1e-12)
    assert np.allclose(solution.ema_corrected(list(values), alpha), from_zero / weights, rtol=1e-12)


def test_momenta_are_linear_filters_of_the_gradients(rng):
    gradients, w = rng.normal(size=(20, 1)), np.zeros(1)
    velocity = signal.lfilter([1], [1, -0.8], gradients, axis=0)
    got = path(solution.momentum_step, w, gradients, lr=0.1, mu=0.8)
    assert np.allclose(got, -0.1 * np.cumsum(velocity, axis=0), rtol=1e-12)
    got = path(solution.momentum_ema_step, w, gradients, lr=0.1, mu=0.8)
    assert np.allclose(got, -0.02 * np.cumsum(velocity, axis=0), rtol=1e-12)


def test_rmsprop_divides_by_a_filtered_square(rng):
    gradients, w = rng.normal(size=(20, 1)), np.zeros(1)
    squares = signal.lfilter([0.2], [1, -0.8], gradients**2, axis=0)
    steps = -0.1 * gradients / (np.sqrt(squares) + 0.01)
    got = path(solution.rmsprop_step, w, gradients, lr=0.1, decay=0.8, eps=0.01)
    assert np.allclose(got, np.cumsum(steps, axis=0), rtol=1e-12)


def test_adamw_solves_a_recursion_with_adams_steps(rng):
    gradients, w = rng.normal(size=(9, 3)), rng.normal(size=3)
    steps = np.diff(path(solution.adam_step, 0 * w, gradients, lr=0.1), axis=0, prepend=0)
    want = w
    for step in steps:
        want = (1 - 0.1 * 0.3) * want + step
    got = path(solution.adamw_step, w, gradients, lr=0.1, weight_decay=0.3)
    assert np.allclose(got[-1], want, rtol=1e-12)


@pytest.mark.parametrize("name", [n for n in vars(solution) if n.endswith("_step")])
def test_arguments_are_left_as_they_were(rng, name):
    step, w, dw = getattr(solution, name), rng.normal(size=3), rng.normal(size=3)
    _, state = step(w, dw, {}, lr=0.1)
    before = {key: np.copy(value) for key, value in state.items()}
    copies = w.copy(), dw.copy()
    step(w, dw, state, lr=0.1)
    assert np.array_equal(w, copies[0])
    assert np.array_equal(dw, copies[1])
    assert state.keys() == before.keys()
    assert all(np.array_equal(state[key], before[key]) for key in before)


def test_coefficients_are_those_of_descent_in_the_original_basis(rng):
    A = rng.normal(size=(4, 4))
    H, x = (A + A.T) / 2, rng.normal(size=4)
    eigenvalues, basis = linalg.eigh(H)
    coefficients = solution.gd_quadratic(eigenvalues, basis.T @ x, 0.2, 9)
    want = np.linalg.matrix_power(np.eye(4) - 0.2 * H, 9) @ x
    assert np.allclose(basis @ coefficients, want, rtol=1e-10)
    singular = linalg.svdvals(H)
    assert solution.condition_number(H) == pytest.approx(singular[0] / singular[-1], rel=1e-10)


def test_descent_diverges_just_above_the_largest_stable_rate(rng):
    eigenvalues = rng.uniform(0.1, 5, size=6)
    lr = solution.largest_stable_lr(eigenvalues)
    for factor, grows in ((0.99, False), (1.01, True)):
        after = solution.gd_quadratic(eigenvalues, np.ones(6), factor * lr, 1000)
        assert (np.abs(after).max() > 1) == grows


def test_each_step_of_the_line_search_is_that_of_scipy():
    b = 0.3
    points = solution.exact_line_search_path(b, 5)
    for old, new in itertools.pairwise(points):
        gradient = old * [1, b]

        def along(t, old=old, gradient=gradient):
            x, y = old - t * gradient
            return (x**2 + b * y**2) / 2

        best = optimize.minimize_scalar(along, bracket=(0, 3), options={"xtol": 1e-12}).x
        assert np.allclose(new, old - best * gradient, atol=1e-8)


def test_closed_form_of_the_line_search_follows_by_induction():
    b, r = sympy.symbols("b r", positive=True)
    x, y = b * r, r  # a point of the path, up to the sign of x
    g = sympy.Matrix([x, b * y])
    lr = (g.T * g)[0] / (g[0] ** 2 + b * g[1] ** 2)
    ratio = (1 - b) / (1 + b)
    assert sympy.simplify(x - lr * g[0] + ratio * x) == 0
    assert sympy.simplify(y - lr * g[1] - ratio * y) == 0
    for k in range(8):
        want = solution.exact_line_search_path(0.4, k)[-1]
        assert np.allclose(solution.exact_line_search_closed_form(0.4, k), want, rtol=1e-12)


@pytest.mark.parametrize("b", [1.0, 0.9, 0.5])
def test_line_search_stays_at_the_minimum_for_ever(b):
    """Also where the squares of the gradient underflow."""
    path = solution.exact_line_search_path(b, 1000)
    assert np.isfinite(path).all()
    assert np.allclose(path[-1], 0)


def test_kind_agrees_with_sylvesters_inertia(rng):
    seen = set()
    for _ in range(40):
        A = rng.normal(size=(3, 3))
        H = A + A.T + rng.choice([-4, 0, 4]) * np.eye(3)
        _, blocks, _ = linalg.ldl(H)
        signs = np.sign(linalg.eigvalsh(blocks))  # the law of inertia: as many as H has
        want = {3: "minimum", -3: "maximum"}.get(int(signs.sum()), "saddle")
        assert solution.classify_critical_point(H) == want
        seen.add(want)
    assert seen == {"minimum", "maximum", "saddle"}


def test_decays_solve_their_recurrences():
    rates = np.array([solution.exponential_decay(t, 0.8, 0.2) for t in range(6)])
    assert np.allclose(rates[1:] / rates[:-1], float(mpmath.exp(-0.2)), rtol=1e-14)
    rates = np.array([solution.inverse_time_decay(t, 0.8, 0.2) for t in range(6)])
    assert np.allclose(np.diff(1 / rates), 0.2 / 0.8)
    rates = np.array([solution.cosine_decay(t, 0.8, 40) for t in range(41)]) - 0.4
    steps = rates[2:] + rates[:-2]  # a cosine: x(t+1) + x(t−1) = 2 cos(π/40) x(t)
    assert np.allclose(steps, 2 * np.cos(np.pi / 40) * rates[1:-1])


@pytest.mark.parametrize(("first", "mult"), [(4, 2), (3, 1), (2, 3), (1, 2)])
def test_restarts_are_cosines_in_a_row(first, mult):
    want, cycle = [], first
    while len(want) < 200:
        want += [solution.cosine_decay(t, 0.7, cycle) for t in range(cycle)]
        cycle *= mult
    got = [solution.warm_restarts(t, 0.7, first, mult) for t in range(200)]
    assert np.allclose(got, want[:200])


@pytest.mark.parametrize("exercise", load_suite(STEM).exercises)
def test_visible_checks_pass_on_the_solution_and_fail_on_the_stub(exercise, capsys):
    (checks,) = [c for c in code_cells(STEM) if c.role == "checks" and c.exercise == exercise]
    exec(checks.source, namespace(STEM))
    assert capsys.readouterr().out.strip()
    with pytest.raises(NotImplementedError):
        exec(checks.source, dict(stub(STEM)._namespace))
